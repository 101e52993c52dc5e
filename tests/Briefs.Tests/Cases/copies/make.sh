#!/bin/sh
# Makes the PDFs of this folder again from their sources. On Debian 12:
#   apt-get install -y --no-install-recommends chromium libreoffice-writer hyphen-de hyphen-es texlive-latex-recommended texlive-latex-extra \
#     texlive-lang-french texlive-lang-cyrillic texlive-fonts-recommended lmodern cm-super fonts-liberation poppler-utils
# The bytes differ from run to run (dates, identifiers); the words and their places do not.
set -eu
cd "$(dirname "$0")"
for page in hearing-en colonnes-fr zayavlenie-ru; do
  chromium --headless=new --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$page.pdf" "file://$PWD/$page.html"
done
for text in informe-es protokoll-de; do
  soffice --headless --convert-to pdf "$text.fodt"
done
scratch=$(mktemp -d)
for text in report-en rapport-fr otchet-ru; do
  pdflatex -interaction=nonstopmode -output-directory="$scratch" "$text.tex"
  mv "$scratch/$text.pdf" .
done
rm -r "$scratch"
# All words of each, by another program: the test holds the copies against them.
for pdf in *.pdf; do
  pdftotext -layout "$pdf" "${pdf%.pdf}.words.txt"
done
