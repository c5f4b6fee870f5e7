package org.istmo.reporting.tieout;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.istmo.reporting.gist.Mark;

/**
 * What was found when a draft was held against what it is made of.
 *
 * @param snapshot SHA-256 of the draft's snapshot in hexadecimal
 * @param checks every check, in order
 * @param exceptions by check, and within one in the order of the page; of one check the first {@value #MOST}
 */
public record TieOut(OffsetDateTime checkedAt, String snapshot, List<Checked> checks, List<Untied> exceptions) {

    /** How many exceptions of one check are named. */
    public static final int MOST = 200;

    /**
     * A check and what it found.
     *
     * @param blocks how many exceptions block, named or not
     * @param warns how many warn
     */
    public record Checked(Check check, int blocks, int warns) {}

    public TieOut {
        checks = List.copyOf(checks);
        exceptions = List.copyOf(exceptions);
    }

    static TieOut of(OffsetDateTime at, String snapshot, List<List<Untied>> found) {
        List<Checked> checks = new ArrayList<>();
        List<Untied> exceptions = new ArrayList<>();
        for (Check check : Check.values()) {
            List<Untied> its = found.get(check.ordinal());
            int blocks = (int) its.stream()
                    .filter(one -> one.severity() == Severity.BLOCKS)
                    .count();
            checks.add(new Checked(check, blocks, its.size() - blocks));
            exceptions.addAll(its.subList(0, Math.min(MOST, its.size())));
        }
        return new TieOut(at, snapshot, checks, exceptions);
    }

    /** What whoever clears the report looks at first, what blocks before what warns. */
    public List<Mark> marks() {
        return exceptions.stream()
                .sorted(Comparator.comparing(Untied::severity))
                .map(Untied::mark)
                .toList();
    }

    /** Whether nothing blocks. */
    public boolean clean() {
        return blocks() == 0;
    }

    public int blocks() {
        return checks.stream().mapToInt(Checked::blocks).sum();
    }

    public int warns() {
        return checks.stream().mapToInt(Checked::warns).sum();
    }
}
