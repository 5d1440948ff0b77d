package vn.camket.consolidation;

/**
 * By what a file is found again: the code of its figures.
 *
 * @param text with the code and the address to enter it at
 * @param picture the address as a square code, a PNG image
 */
public record FileMark(String text, byte[] picture) {
}
