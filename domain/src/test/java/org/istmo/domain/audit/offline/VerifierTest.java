package org.istmo.domain.audit.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final int ENTRIES = 11;

    @TempDir
    Path directory;

    private final ATrail trail = ATrail.of(ENTRIES);
    private final String heads = trail.heads();

    @Test
    void a_trail_as_it_was_written_is_intact() throws IOException {
        trail.rows.set(4, trail.row(5, "=1+1", trail.entry(4).hash()));
        trail.hashAnew(6);

        assertFound();
        assertEquals(Verdict.INTACT.exit(), run(trail.heads()).code());
    }

    @Test
    void an_altered_field_is_named() throws IOException {
        trail.put(4, row -> ATrail.about(row, "thing:5"));

        assertFound("altered: entry 4");
    }

    /** Two fields that are told apart otherwise have the same hash. */
    @Test
    void a_field_that_runs_over_lines_is_named() throws IOException {
        TrailRow row = trail.row(4, "thing:4\ndone", trail.entry(3).hash());
        trail.rows.set(3, row);
        trail.hashAnew(5);

        assertFound("altered: entry 4");
    }

    @Test
    void altered_particulars_are_named_and_erased_ones_are_none() throws IOException {
        trail.put(4, row -> ATrail.saying(row, "127.0.0.2", row.salt(), row.detail()));
        trail.put(7, ATrail::erased);

        assertFound("altered: entry 4");
    }

    @Test
    void a_moment_that_people_read_and_nobody_hashed_is_named() throws IOException {
        trail.put(3, row -> ATrail.shownAt(row, "2026-11-01T10:00:00Z"));
        trail.put(4, row -> ATrail.shownAt(row, "2025-01-01T10:00:00Z"));
        trail.put(6, row -> ATrail.shownAt(row, "yesterday"));

        assertFound("altered: entry 4", "altered: entry 6");
    }

    @Test
    void a_file_without_the_moment_that_people_read_is_read() throws IOException {
        Path file = trail.write(directory);
        Files.writeString(file, Files.readString(file).replace("seq,at,", "seq,moment,"));

        assertEquals(Verdict.INTACT.exit(), Run.of(List.of(file.toString())).code());
    }

    @Test
    void a_copy_of_an_entry_is_inserted_wherever_it_stands() throws IOException {
        trail.rows.add(5, trail.entry(5));
        assertFound("inserted: entry 5");

        trail.rows.remove(5);
        trail.rows.add(trail.entry(5));
        assertFound("inserted: entry 5");

        trail.rows.remove(ENTRIES);
        trail.rows.add(1, trail.entry(5));
        assertFound("inserted: entry 5");
    }

    @Test
    void particulars_that_somebody_erased_without_a_word_are_no_intact_trail() throws IOException {
        trail.put(7, ATrail::erased);

        Run run = run(heads);
        assertEquals(Verdict.SUSPICIOUS.exit(), run.code());
        assertTrue(
                run.out().startsWith("erased: entry 7 of " + trail.entry(7).at().substring(0, 10) + ": "), run::out);
        assertTrue(run.out().contains("no entry says who erased them"), run::out);
        assertEquals(
                "intact, but the particulars of 1 entry were erased, those of 1 entry without an entry trail.erase that says so: 7; 11 entries (1 without their particulars)",
                run.verdict());
    }

    @Test
    void particulars_that_were_erased_as_a_later_entry_says_have_a_verdict_of_their_own() throws IOException {
        for (int seq : new int[] {4, 7, 8, 9}) {
            trail.put(seq, ATrail::erased);
        }
        erasing(10, "entries:4,7-9");

        Run run = run(trail.heads());
        assertEquals(Verdict.ERASED.exit(), run.code());
        assertEquals(List.of(), run.named());
        assertTrue(run.out().contains("; an entry trail.erase says so\n"), run::out);
        assertEquals(
                "intact, but the particulars of 4 entries were erased, as entries trail.erase say: 4, 7-9; 11 entries (4 without their particulars)",
                run.verdict());
    }

    /** Nor does it for one like itself, whose particulars say who erased what and why. */
    @Test
    void an_entry_does_not_vouch_for_what_comes_after_it() throws IOException {
        trail.put(4, ATrail::erased);
        trail.put(7, ATrail::erased);
        erasing(5, "entries:1-9");

        assertTrue(run(trail.heads()).out().contains("without an entry trail.erase that says so: 7;"));
    }

    @Test
    void what_says_what_was_erased_is_never_erased_lawfully() throws IOException {
        trail.put(4, ATrail::erased);
        erasing(5, "entries:4");
        trail.put(5, ATrail::erased);
        erasing(6, "entries:5");

        assertTrue(run(trail.heads()).out().contains("without an entry trail.erase that says so: 5;"));
    }

    /** No number is taken from a subject that is not of that form. */
    @Test
    void an_entry_that_names_no_numbers_vouches_for_nothing() throws IOException {
        for (String subject : List.of("entry:4", "entries:", "entries:4;", "entries:9-", "entries:99999999999")) {
            ATrail other = ATrail.of(ENTRIES);
            other.put(4, ATrail::erased);
            other.erasing(5, subject);

            assertEquals(
                    Verdict.SUSPICIOUS.exit(),
                    Run.of(List.of(other.write(directory).toString())).code(),
                    subject);
        }
    }

    @Test
    void a_trail_that_was_bent_is_bent_whatever_was_erased() throws IOException {
        trail.put(4, row -> ATrail.about(row, "thing:5"));
        trail.put(7, ATrail::erased);

        Run run = run(heads);
        assertEquals(Verdict.BENT.exit(), run.code());
        assertTrue(run.verdict().startsWith("bent: 11 entries (1 without"), run::out);
    }

    private void erasing(int seq, String subject) {
        trail.erasing(seq, subject);
    }

    @Test
    void an_entry_that_was_altered_and_hashed_anew_is_named() throws IOException {
        trail.rows.set(3, trail.row(4, "thing:99", trail.entry(3).hash()));

        assertFound("altered: entry 4");
    }

    @Test
    void removed_entries_are_named() throws IOException {
        trail.rows.subList(4, 6).clear();

        assertFound("removed: entry 5");
        assertTrue(Run.of(List.of(trail.write(directory).toString())).out().contains("up to entry 6"));
        trail.rows.remove(6);
        assertFound("removed: entry 5", "removed: entry 9");
    }

    @Test
    void entries_removed_at_the_end_are_named_by_the_head_that_counts_them() throws IOException {
        trail.rows.subList(7, ENTRIES).clear();

        assertFound();
        Run run = run(heads);
        assertEquals(Verdict.BENT.exit(), run.code());
        assertEquals(List.of("removed: entry 8"), run.named());
        assertTrue(run.out().contains("up to entry 9") && run.out().contains("2026-11-03"), run.out());
    }

    @Test
    void an_inserted_entry_is_named_and_the_one_that_was_written_is_not() throws IOException {
        trail.rows.add(4, trail.row(5, "thing:0", trail.entry(4).hash()));
        assertFound("inserted: entry 5");

        trail.rows.add(4, trail.row(900, "thing:0", trail.entry(4).hash()));
        assertFound("inserted: entry 900", "inserted: entry 5");
    }

    @Test
    void entries_in_another_order_are_named() throws IOException {
        Collections.swap(trail.rows, 4, 5);
        assertFound("reordered: entry 6");

        trail.rows.add(1, trail.rows.remove(9));
        assertFound("reordered: entry 10", "reordered: entry 6");
    }

    @Test
    void who_hashed_everything_anew_is_found_by_the_heads_of_days() throws IOException {
        trail.put(5, row -> ATrail.about(row, "thing:99"));
        trail.hashAnew(5);

        assertFound();
        Run run = run(heads);
        assertEquals(Verdict.BENT.exit(), run.code());
        assertEquals(List.of("rewritten: entry 6", "rewritten: entry 9"), run.named());
        assertTrue(run.out().contains("2026-11-02") && run.out().contains("an entry after 3"), run.out());
    }

    /** Nobody waits while each number up to it is looked for. */
    @Test
    void an_entry_with_a_monstrous_number_is_no_burden() throws IOException {
        trail.rows.add(trail.row(2_000_000_000L, "thing:0", trail.entry(ENTRIES).hash()));

        assertFound("removed: entry 12");
    }

    @Test
    void several_meddlers_are_told_apart() throws IOException {
        trail.put(2, row -> ATrail.about(row, "other"));
        Collections.swap(trail.rows, 5, 6);
        trail.rows.remove(8);

        assertFound("altered: entry 2", "reordered: entry 7", "removed: entry 9");
    }

    @Test
    void what_is_no_trail_and_no_head_is_said_and_is_neither_whole_nor_bent() throws IOException {
        Path other = Files.writeString(directory.resolve("other.csv"), "a,b\r\n1,2\r\n");
        Path cut = directory.resolve("cut.csv");
        String whole = Files.readString(trail.write(directory));
        Files.writeString(cut, whole.substring(0, whole.lastIndexOf("quoted")));

        assertEquals(Verifier.UNREADABLE, Run.of(List.of()).code());
        assertEquals(Verifier.UNREADABLE, Run.of(List.of("nowhere.csv")).code());
        assertTrue(Run.of(List.of(other.toString())).err().contains("no column seq"));
        assertTrue(Run.of(List.of(cut.toString())).err().contains("cut off"));
        assertTrue(run("[]").err().contains("no head"));
        assertTrue(run("[{\"day\":\"2026-11-01\",\"seq\":3}]").err().contains("2026-11-01"));
    }

    private record Run(int code, String out, String err) {

        static Run of(List<String> arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Verifier.verify(
                    arguments,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        /** The last line, up to how many entries there are. */
        String verdict() {
            String last = out.lines().reduce((one, next) -> next).orElse("");
            return last.substring(0, last.indexOf(", the last with hash"));
        }

        /** What was found of which entry, without the words. */
        List<String> named() {
            return out.lines()
                    .filter(line -> line.contains(": entry ") && !line.startsWith("erased: "))
                    .map(line -> line.substring(0, line.indexOf(": ", line.indexOf(": entry ") + 2)))
                    .toList();
        }
    }

    private Run run(String heads) throws IOException {
        Path file = Files.writeString(directory.resolve("heads.json"), heads);
        return Run.of(List.of(trail.write(directory).toString(), file.toString()));
    }

    private void assertFound(String... named) throws IOException {
        Run run = Run.of(List.of(trail.write(directory).toString()));
        assertEquals(new ArrayList<>(List.of(named)), run.named(), run::toString);
        assertEquals(named.length == 0 ? Verdict.INTACT.exit() : Verdict.BENT.exit(), run.code(), run::toString);
    }
}
