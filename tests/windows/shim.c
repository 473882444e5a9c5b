/* bcryptprimitives.dll for Wine before 9, which lacks it: the one function that Rust's standard
 * library imports. Real Windows has it; this is never part of a release. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
    return SystemFunction036(buffer, (ULONG)length);
}
