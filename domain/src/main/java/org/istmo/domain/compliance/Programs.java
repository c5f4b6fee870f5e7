package org.istmo.domain.compliance;

import java.util.List;
import org.istmo.domain.problem.UnsupportedFormat;

/** Programs, known by how they begin. */
final class Programs {

    /** Bytes that have to be looked at. */
    static final int LOOKED_AT = 8;

    /** Windows, ELF, Java and universal Mach-O, Mach-O of both byte orders, scripts. */
    private static final List<String> STARTS =
            List.of("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "2321");

    private Programs() {}

    /** @param start the first bytes, in lower-case hexadecimal */
    static boolean begin(String start) {
        return STARTS.stream().anyMatch(start::startsWith);
    }

    /** @param what it is, or its name */
    static UnsupportedFormat refused(String what) {
        return new UnsupportedFormat(
                "executable", what + " is a program or can hold one; evidence is a document or a picture.");
    }
}
