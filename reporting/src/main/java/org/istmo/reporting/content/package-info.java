/**
 * A digest over what a file holds rather than over its bytes, which depend on how a machine's zlib packs them. It is taken over a rendering, before any
 * signature, and anybody can compute it with a library for PDF or for zip. It is the SHA-256, in lower-case hexadecimal, of the bytes below. Knows nothing of
 * reports, and of no template.
 *
 * <p><b>Workbook</b>: for each entry of the zip, in the order of its central directory, the name in UTF-8, a zero byte, the unpacked length in decimal digits, a
 * zero byte, and the unpacked bytes.
 *
 * <p><b>PDF</b>: for each object that the cross-references list as in use, in the order of the object numbers, without those whose {@code /Type} is
 * {@code /ObjStm} or {@code /XRef}: {@code <number> <generation> obj}, a line feed, its value, and a line feed. Then {@code trailer}, a line feed, and those of the
 * trailer's entries that are called {@code Info}, {@code ID} and {@code Root}, as a dictionary, and a line feed. Values are written so:
 *
 * <ul>
 *   <li>{@code null}, {@code true} and {@code false} as these words; a reference as {@code <number> <generation> R};
 *   <li>a number, be it written as an integer or as a real, in plain decimal digits without zeros at the end of its fraction, a point without digits behind it,
 *       a plus sign or an exponent, and 0 for every zero;
 *   <li>a string as {@code <}, its bytes (what they stand for, not how they were written) in lower-case hexadecimal, {@code >};
 *   <li>a name as {@code /} and its characters (again what they stand for) in UTF-8;
 *   <li>an array as {@code [}, each value with a space behind it, {@code ]};
 *   <li>a dictionary as {@code <<}, for each entry its name, a space, its value and a space, in the order of the names' UTF-8 bytes, {@code >>};
 *   <li>a stream as its dictionary without {@code Length}, a line feed, {@code stream}, a space, the length of its data in decimal digits, a line feed, and its data. Where
 *       the first or only filter is {@code /FlateDecode} the data is what comes out of zlib; a predictor is not undone, and no other filter is.
 * </ul>
 */
@NullMarked
package org.istmo.reporting.content;

import org.jspecify.annotations.NullMarked;
