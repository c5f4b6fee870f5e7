package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies an exported audit trail without a server: {@code java -jar istmo-domain-…-verifier.jar trail.csv [heads.json]}. It says on standard output what it
 * found, a line for each entry that something was done to and for each whose particulars were erased, and ends with {@value #INTACT} when there is none, with {@value #BENT} when there is one, and with
 * {@value #UNREADABLE}, and why on standard error, when it cannot tell.
 */
public final class Verifier {

    static final int INTACT = 0;
    static final int BENT = 1;
    static final int UNREADABLE = 2;

    private Verifier() {}

    public static void main(String[] arguments) {
        System.exit(verify(List.of(arguments), System.out, System.err));
    }

    static int verify(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            err.println("java -jar istmo-domain-verifier.jar trail.csv [heads.json]");
            return UNREADABLE;
        }
        try {
            List<GivenHead> heads = arguments.size() == 2 ? GivenHead.in(Path.of(arguments.get(1))) : List.of();
            TrailCheck.Result found = TrailCheck.of(Path.of(arguments.get(0)), heads);
            found.findings().forEach(out::println);
            found.erased().forEach(out::println);
            out.println((found.findings().isEmpty() ? "intact: " : "bent: ") + found.rows()
                    + " entries (" + found.erased().size() + " without their particulars), the last with hash "
                    + found.last()
                    + ", "
                    + heads.size() + " heads of days compared");
            return found.findings().isEmpty() ? INTACT : BENT;
        } catch (IOException | UncheckedIOException unreadable) {
            err.println(unreadable);
            return UNREADABLE;
        }
    }
}
