#!/usr/bin/python3
"""The hand itself, on the control window of the benchmarks: finds, taps, reads, and says what is missing."""

import subprocess
import sys
import unittest

from hand import Hand, Missing


class HandTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.window = subprocess.Popen([PROGRAM])
        cls.hand = Hand()

    @classmethod
    def tearDownClass(cls):
        cls.window.terminate()
        cls.window.wait()

    def test_control_onTheScreen_isFoundByName(self):
        button = self.hand.sees("Button 5", "push button")
        self.assertEqual(button.pid, self.window.pid)
        self.assertTrue(button.enabled)
        self.assertEqual((button.width, button.height), (200, 90))

    def test_control_namedByItsBeginning_isFound(self):
        self.assertEqual(self.hand.sees("Control w…").name, "Control window")

    def test_fieldTapped_holdsWhatIsTyped(self):
        self.hand.tap("A text field")
        self.hand.until(lambda: self.hand.find("A text field").focused, "the field has no focus")
        subprocess.run(["xdotool", "type", "Mau"], check=True)
        self.hand.holds("A text field", "Mau")

    def test_buttonTapped_changesThePage(self):
        self.hand.sees("Button 1")
        self.hand.tap("Button 3")
        self.hand.sees("Button 13")
        self.assertIsNone(self.hand.find("Button 1"))

    def test_control_notThere_isSaidWithWhatIsThere(self):
        with self.assertRaises(Missing) as missing:
            self.hand.sees("Button 99", patience=0.3)
        self.assertIn("Button 12", str(missing.exception))

if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
