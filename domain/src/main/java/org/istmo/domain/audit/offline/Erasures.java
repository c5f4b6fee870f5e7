package org.istmo.domain.audit.offline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which entries the particulars are not there any more, and of which of those a later entry says that they were erased. What such an entry says itself, who and
 * why among it, is never erased lawfully. It holds a few bits of every number.
 */
public final class Erasures {

    /** What an entry is called that says that particulars were erased. */
    public static final String ACTION = "trail.erase";

    private static final String DONE = "done";
    private static final String OF = "entries:";
    private static final Pattern RUN = Pattern.compile("(\\d{1,10})(?:-(\\d{1,10}))?");
    private static final Pattern SUBJECT = Pattern.compile(OF + RUN + "(?:," + RUN + ")*");

    /** Runs of numbers that are named in one text. */
    private static final int NAMED = 100;

    private final BitSet told = new BitSet();
    private final BitSet untold = new BitSet();
    private final BitSet tellers = new BitSet();

    /**
     * What was found.
     *
     * @param all entries without particulars
     * @param untold those of them of which no entry says so
     * @param entries the numbers of all, such as {@code 4, 7-9}; of more than {@value #NAMED} runs the first
     * @param untoldEntries likewise
     */
    public record Found(int all, int untold, String entries, String untoldEntries) {

        public Verdict verdict(boolean holds) {
            if (!holds) {
                return Verdict.BENT;
            }
            return all == 0 ? Verdict.INTACT : untold == 0 ? Verdict.ERASED : Verdict.SUSPICIOUS;
        }
    }

    /**
     * What the entries that say so are about, so many that each fits.
     *
     * @param most characters of a subject
     */
    public static List<String> subjects(Collection<Long> entries, int most) {
        BitSet numbers = new BitSet();
        entries.forEach(entry -> numbers.set(Math.toIntExact(entry)));
        List<String> subjects = new ArrayList<>();
        StringBuilder subject = new StringBuilder();
        for (String run : runs(numbers, Integer.MAX_VALUE)) {
            if (!subject.isEmpty() && subject.length() + 1 + run.length() > most) {
                subjects.add(subject.toString());
                subject.setLength(0);
            }
            subject.append(subject.isEmpty() ? OF : ",").append(run);
        }
        if (!subject.isEmpty()) {
            subjects.add(subject.toString());
        }
        return subjects;
    }

    /** In the order of the chain: an entry vouches for what stands before it. */
    public void meet(long seq, String action, String subject, String outcome, boolean erased) {
        int number = Math.toIntExact(seq);
        if (erased) {
            untold.set(number);
        }
        if (action.equals(ACTION) && outcome.equals(DONE)) {
            tellers.set(number);
            if (SUBJECT.matcher(subject).matches()) {
                tell(subject, number);
            }
        }
    }

    private void tell(String subject, int before) {
        Matcher runs = RUN.matcher(subject);
        while (runs.find()) {
            long first = Long.parseLong(runs.group(1));
            long last = runs.group(2) == null ? first : Long.parseLong(runs.group(2));
            if (first < before) {
                tell((int) first, (int) Math.min(last, before - 1L));
            }
        }
    }

    private void tell(int first, int last) {
        for (int at = untold.nextSetBit(first); at >= 0 && at <= last; at = untold.nextSetBit(at + 1)) {
            if (!tellers.get(at)) {
                untold.clear(at);
                told.set(at);
            }
        }
    }

    /** Whether an entry says that these particulars were erased. */
    boolean isTold(long seq) {
        return told.get(Math.toIntExact(seq));
    }

    public Found found() {
        BitSet all = (BitSet) told.clone();
        all.or(untold);
        return new Found(all.cardinality(), untold.cardinality(), text(all), text(untold));
    }

    private static String text(BitSet numbers) {
        return String.join(", ", runs(numbers, NAMED));
    }

    /** Such as {@code 4} and {@code 7-9}; at last {@code …} where there are more. */
    private static List<String> runs(BitSet numbers, int most) {
        List<String> runs = new ArrayList<>();
        int first = numbers.nextSetBit(0);
        while (first >= 0) {
            if (runs.size() == most) {
                runs.add("…");
                break;
            }
            int behind = numbers.nextClearBit(first);
            runs.add(behind == first + 1 ? String.valueOf(first) : first + "-" + (behind - 1));
            first = numbers.nextSetBit(behind);
        }
        return runs;
    }
}
