// The shell of git for Windows, as far as git needs it to push to a folder: sh -c "PROGRAM 'ARGUMENT'" runs the program.
#include <process.h>
#include <stdio.h>
#include <wchar.h>

enum { WORDS = 8, LENGTH = 4096 };

int wmain(int count, wchar_t **arguments) {
  static wchar_t words[WORDS][LENGTH], program[LENGTH];
  const wchar_t *call[WORDS + 1] = {0};
  if (count < 3 || wcscmp(arguments[1], L"-c") != 0 || wcspbrk(arguments[2], L"\"$&|;<>`")) {
    fwprintf(stderr, L"sh: this stand-in does not know: %ls\n", count < 3 ? L"" : arguments[2]);
    return 127;
  }
  int n = 0;
  for (const wchar_t *at = arguments[2]; *at && n < WORDS; n++) {
    int used = 0, quoted = 0;
    words[n][used++] = L'"';
    for (; *at && (quoted || *at != L' ') && used < LENGTH - 2; at++) {
      // git doubles each backslash, because the C library of the real shell reads its command line in another way.
      if (*at == L'\\' && at[1] == L'\\') at++;
      if (*at == L'\'') quoted = !quoted;
      else words[n][used++] = *at;
    }
    words[n][used++] = L'"';
    call[n] = words[n];
    while (*at == L' ') at++;
  }
  wmemcpy(program, words[0] + 1, wcslen(words[0]) - 2);
  return (int)_wspawnvp(_P_WAIT, program, call);
}
