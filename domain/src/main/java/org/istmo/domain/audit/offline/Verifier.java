package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies an exported audit trail without a server: {@code java -jar istmo-domain-…-verifier.jar trail.csv [heads.json]}. It says on standard output what it
 * found, a line for each entry that something was done to and for each whose particulars were erased, and ends as its {@link Verdict} says, or with
 * {@value #UNREADABLE}, and why on standard error, when it cannot tell.
 */
public final class Verifier {

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
            out.println(said(found.verdict(), found.erasures()) + found.rows()
                    + " entries (" + found.erasures().all() + " without their particulars), the last with hash "
                    + found.last()
                    + ", "
                    + heads.size() + " heads of days compared");
            return found.verdict().exit();
        } catch (IOException | UncheckedIOException unreadable) {
            err.println(unreadable);
            return UNREADABLE;
        }
    }

    private static String said(Verdict verdict, Erasures.Found erased) {
        String some = "intact, but the particulars of " + counted(erased.all()) + " were erased";
        if (verdict == Verdict.ERASED) {
            return some + ", as entries " + Erasures.ACTION + " say: " + erased.entries() + "; ";
        }
        if (verdict == Verdict.SUSPICIOUS) {
            return some + ", those of " + counted(erased.untold()) + " without an entry " + Erasures.ACTION
                    + " that says so: " + erased.untoldEntries() + "; ";
        }
        return verdict.word() + ": ";
    }

    private static String counted(int entries) {
        return entries + (entries == 1 ? " entry" : " entries");
    }
}
