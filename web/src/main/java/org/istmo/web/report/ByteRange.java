package org.istmo.web.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of bytes, both ends inclusive and counted from 0 (RFC 9110, section 14).
 *
 * @param satisfiable false when the range lies behind the end: 416
 */
record ByteRange(long first, long last, boolean satisfiable) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty when there is no range, or one that is not understood, or several: the whole is sent then, as the RFC allows. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher match = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (match.group(1).isEmpty()) {
            long suffix = Math.min(size, Long.parseLong(match.group(2)));
            return Optional.of(new ByteRange(size - suffix, size - 1, suffix > 0));
        }
        long first = Long.parseLong(match.group(1));
        long last = match.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(match.group(2)));
        if (!match.group(2).isEmpty() && Long.parseLong(match.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, last, first < size));
    }
}
