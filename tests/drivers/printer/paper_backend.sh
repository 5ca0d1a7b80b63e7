#!/bin/sh
# A CUPS backend (see backend(7)) that prints into a folder and does what the folder's file "mood" says:
# ready, leftover (a word of the last job stands a little longer), broken, silent, or a printer-state-reason to suffer from.
[ $# -eq 0 ] && { echo 'direct paper "Unknown" "Paper"'; exit 0; }
folder=${DEVICE_URI#paper:}
# A document that needs no filter comes as a file.
[ $# -ge 6 ] && exec < "$6"
mood=$(cat "$folder/mood")
echo "$3" >> "$folder/titles"
echo begun >> "$folder/begun"
suffer() { while [ "$(cat "$folder/mood" 2>/dev/null)" = "$mood" ]; do sleep 0.05; done; }
case $mood in
ready) cat > "$folder/next" && mv "$folder/next" "$folder/slip-$1"; echo "STATE: -media-empty-error,media-jam-error,cover-open-error" >&2 ;;
leftover) cat > "$folder/next"; sleep 0.3; echo "STATE: -media-empty-error" >&2; sleep 0.2; mv "$folder/next" "$folder/slip-$1" ;;
broken) exit 1 ;;
silent) suffer ;;
*) echo "STATE: +$mood" >&2; suffer ;;
esac
