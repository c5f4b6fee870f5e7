package org.istmo.reporting.delivery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing of several that a message tells.
 *
 * @param sentence which words it is told in, such as {@code late}
 * @param about what it speaks of, such as the number of a report
 * @param path where to look, from the public address on
 * @param day the one that it speaks of
 */
public record MessageLine(String sentence, String about, String path, Optional<LocalDate> day) {}
