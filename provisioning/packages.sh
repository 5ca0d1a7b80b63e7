# Debian 12 packages this project stands on. Sourced by the scripts; prints what it installs.

# To build.
packages_build=(
  g++ cmake ninja-build pkg-config ccache
  qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools # translations
  libssl-dev libexpected-dev libhttp-parser-dev
  libsqlite3-dev                                   # the ledger of the queue
  libpulse-dev espeak-ng                           # the voice: playing, and making its clips
  libcpp-httplib-dev libcli11-dev                  # the practice portal, command lines
  libpcsclite-dev                                  # the chip card
  libzxing-dev qt6-multimedia-dev                  # the card's QR code, and the camera
  libp11-kit-dev                                   # the PKCS#11 header
  libcups2-dev libqrencode-dev qt6-pdf-dev        # printing, the slip's QR, the slip in the dock
  libfontconfig-dev                                # a screen looks at its own fonts only
  fonts-noto-core fonts-material-design-icons-iconfont python3-fonttools # embedded into the programs, cut down
)

# To run what was built.
packages_run=(
  qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-templates qml6-module-qtquick-layouts
  qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
  espeak-ng pulseaudio # the voice
  fonts-dejavu-core # letters the embedded fonts do not have
  libqt6multimedia6 libzxing2 # the camera; its ffmpeg backend needs nothing more
  pcscd # the chip card
)

# To show the kiosk where there is no display.
packages_virtual_display=(xvfb x11vnc x11-utils)

# To test.
packages_test=(
  qml6-module-qtquick-controls qml6-module-qttest # the control window of the benchmarks; QML tests
  xvfb xauth x11-utils xdotool imagemagick        # stories on a virtual display
  openbox                                         # the practice windows under a window manager
  pulseaudio pulseaudio-utils sox                 # the voice as it is heard
  dbus at-spi2-core python3-pyatspi               # the screen driven from outside, found by accessible name
  cups-daemon cups-client cups-filters ghostscript poppler-utils zbar-tools # a real queue; slips read by others
  pcscd vsmartcard-vpcd                           # the chip over a real PC/SC service with virtual readers
  softhsm2 opensc                                 # signing tokens in software, and a spy that counts what is asked of them
  libengine-pkcs11-openssl                        # what the signing benchmark is measured against
  libeac-dev mrtdreader libnfc-dev                # other people's readers for the practice card
  pipewire wireplumber libpipewire-0.3-dev gstreamer1.0-pipewire gstreamer1.0-plugins-base gstreamer1.0-plugins-good # a virtual camera
  python3-cryptography strace                     # the queue's second hand; faults from outside the process
  libzbar-dev                                     # the QR benchmark's other decoder
  scim-unikey hunspell-vi                         # reference engine and dictionary for the keyboard
  clang libclang-rt-14-dev                        # fuzzers
  libxcb1-dev libxcb-damage0-dev libxcb-xtest0-dev # the start benchmark watches the display from outside
  clang-format-14 openssl curl python3 git procps patch # lints and helpers
)

# install_packages NAME...: installs those that are missing, with sudo when not root.
install_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    echo "Packages: all ${#} are installed."
    return 0
  fi
  echo "Packages to install: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Not root and no sudo: install the packages above, then run this again." >&2; return 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# Node is needed by the tests' second opinions only; any version from 18 on will do, wherever it comes from.
install_node() {
  if command -v npm >/dev/null; then
    echo "Node: $(node --version) is installed."
  else
    install_packages nodejs npm
  fi
}
