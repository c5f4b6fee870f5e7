package org.istmo.domain.underway;

import static org.istmo.domain.intake.IntakeDesk.LPO_MEX;
import static org.istmo.domain.intake.IntakeDesk.OFFICER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilesUnderwayTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final OfficeCode ROPAN = new OfficeCode("ROPAN");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_is_stored_whole_and_goes_with_what_became_of_it(Vendor vendor) throws IOException {
        TestDatabase database = new IntakeDesk(vendor).database();
        byte[] bytes = new byte[FileRows.CHUNK * 2 + 7];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31);
        }
        FilesDesk files = files(database, NOW);
        FileUnderway brought = bring(files, LPO_MEX, "a.xml", bytes);
        FileUnderway claimed = files.claim("one").orElseThrow();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(claimed, out);
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals(brought.id(), claimed.id());
        assertEquals(1, claimed.attempt());
        List<String> told = new ArrayList<>();
        files.ended(claimed, FileUnderway.State.REFUSED, "{}", handle -> told.add("told"));
        files.ended(claimed, FileUnderway.State.REFUSED, "{}", handle -> told.add("told twice"));
        assertEquals(List.of("told"), told);
        assertEquals(0, count(database, "underway_chunk"));
        assertEquals(Optional.empty(), files.claim("one"));
        assertEquals(FileUnderway.State.REFUSED, seen(files, brought).state());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_name_that_is_too_long_ends_as_it_did(Vendor vendor) throws IOException {
        FilesDesk files = files(new IntakeDesk(vendor).database(), NOW);

        String name =
                bring(files, LPO_MEX, "a".repeat(400) + ".xlsx", new byte[1]).name();

        assertEquals("a".repeat(295) + ".xlsx", name);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nodes_that_ask_at_once_never_have_one_file_twice(Vendor vendor) throws Exception {
        FilesDesk files = files(new IntakeDesk(vendor).database(), NOW);
        List<Long> brought = new ArrayList<>();
        for (String office : List.of("LPO-MEX", "ROPAN", "COE-TOC", "COE-MAR", "LPO-MEX")) {
            brought.add(
                    bring(files, new OfficeCode(office), "a.xml", new byte[1]).id());
        }

        List<Long> claimed = atOnce(files);
        assertEquals(claimed.stream().distinct().toList(), claimed);
        assertEquals(
                Set.copyOf(brought.subList(0, 4)), Set.copyOf(claimed), "the second of an office waits for the first");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void while_a_file_of_an_office_is_underway_its_next_one_waits_and_holds_up_no_other_office(Vendor vendor)
            throws IOException {
        FilesDesk files = files(new IntakeDesk(vendor).database(), NOW);
        FileUnderway first = bring(files, LPO_MEX, "a.xml", new byte[1]);
        FileUnderway second = bring(files, LPO_MEX, "b.xml", new byte[1]);
        FileUnderway other = bring(files, ROPAN, "c.xml", new byte[1]);

        assertEquals(first.id(), files.claim("one").orElseThrow().id());
        assertEquals(other.id(), files.claim("two").orElseThrow().id());
        assertEquals(Optional.empty(), files.claim("one"));
        files.ended(seen(files, first), FileUnderway.State.REFUSED, "{}", handle -> {});
        assertEquals(second.id(), files.claim("two").orElseThrow().id());
    }

    private static List<Long> atOnce(FilesDesk files) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Long> all = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                Callable<Optional<FileUnderway>> claim = () -> files.claim("one of many");
                for (Future<Optional<FileUnderway>> got : nodes.invokeAll(List.of(claim, claim, claim, claim))) {
                    got.get().ifPresent(file -> all.add(file.id()));
                }
            }
            return all;
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void how_far_it_is_only_grows_and_is_said_by_whoever_has_it(Vendor vendor) throws IOException {
        TestDatabase database = new IntakeDesk(vendor).database();
        FilesDesk files = files(database, NOW);
        bring(files, LPO_MEX, "a.xml", new byte[1]);
        FileUnderway first = files.claim("one").orElseThrow();
        files.progress(first, new FileUnderway.Progress(40, 0, 0));
        assertEquals(new FileUnderway.Progress(40, 0, 0), seen(files, first).progress());
        files.progress(first, new FileUnderway.Progress(60, 60, 30));
        files.progress(first, new FileUnderway.Progress(60, 60, 10));
        assertEquals(new FileUnderway.Progress(60, 60, 30), seen(files, first).progress());

        assertTrue(files.look("one", Set.of(), Duration.ZERO), "as after a restart");
        FileUnderway again = files.claim("two").orElseThrow();
        assertEquals(2, again.attempt());
        assertThrows(IllegalStateException.class, () -> files.progress(first, new FileUnderway.Progress(60, 60, 50)));
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    files.taken(first, 1, handle -> {});
                    return first;
                }));
        files.ended(first, FileUnderway.State.REFUSED, "{}", handle -> {
            throw new AssertionError("It is another's");
        });
        files.progress(again, new FileUnderway.Progress(5, 0, 0));
        assertEquals(new FileUnderway.Progress(60, 60, 30), seen(files, first).progress());
        assertEquals(FileUnderway.State.RUNNING, seen(files, first).state());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_node_has_stays_its_own_while_it_is_heard_of(Vendor vendor) throws IOException {
        TestDatabase database = new IntakeDesk(vendor).database();
        bring(files(database, NOW), LPO_MEX, "a.xml", new byte[1]);
        FileUnderway file = files(database, NOW).claim("one").orElseThrow();

        Set<Attempt> underway = Set.of(Attempt.of(file));
        assertFalse(files(database, NOW.plusSeconds(100)).look("one", underway, Duration.ofMinutes(1)));
        assertFalse(files(database, NOW.plusSeconds(200)).look("two", Set.of(), Duration.ofMinutes(1)));
        assertFalse(files(database, NOW.plusSeconds(150)).look("one", Set.of(), Duration.ofMinutes(1)), "not lost yet");
        assertTrue(files(database, NOW.plusSeconds(230)).look("two", Set.of(), Duration.ofMinutes(1)), "not heard of");
        assertEquals(
                "two",
                files(database, NOW.plusSeconds(231))
                        .claim("two")
                        .map(again -> "two")
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_of_a_file_is_its_persons_and_so_many_wait_at_most(Vendor vendor) throws IOException {
        TestDatabase database = new IntakeDesk(vendor).database();
        FilesDesk files = files(database, NOW);
        FileUnderway mine = bring(files, LPO_MEX, "a.xml", new byte[1]);
        Reader other = new Reader(
                2, "b", "B", OFFICER.roles(), OFFICER.offices(), Optional.empty(), false, Set.of(), "127.0.0.1");
        assertEquals(1, files.shown(Scope.of(other), other, 9).size());
        assertEquals(1, files.open(Scope.of(other), Set.of(LPO_MEX)));
        files.ended(files.claim("one").orElseThrow(), FileUnderway.State.REHEARSED, "{}", handle -> {});
        assertEquals(0, files.shown(Scope.of(other), other, 9).size());
        assertEquals(1, files.shown(Scope.of(OFFICER), OFFICER, 9).size());
        assertThrows(Missing.class, () -> files.withId(Scope.of(other), other, mine.id()));
        assertEquals(
                0,
                files(database, NOW.plus(Duration.ofDays(4)))
                        .shown(Scope.of(OFFICER), OFFICER, 9)
                        .size());
        files(database, NOW.plus(Duration.ofDays(31))).look("one", Set.of(), Duration.ZERO);
        assertEquals(0, count(database, "underway_file"));

        for (int index = 0; index < FilesUnderway.MOST; index++) {
            bring(files, LPO_MEX, "b.xml", new byte[1]);
        }
        assertThrows(Conflict.class, () -> bring(files, LPO_MEX, "c.xml", new byte[1]));
    }

    private FileUnderway bring(FilesDesk files, OfficeCode office, String name, byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("file"), bytes);
        return files.bring(OFFICER, office, name, false, file, bytes.length, "0".repeat(64));
    }

    private static FileUnderway seen(FilesDesk files, FileUnderway file) {
        return files.withId(Scope.of(OFFICER), OFFICER, file.id());
    }

    private static FilesDesk files(TestDatabase database, Instant at) {
        return new FilesDesk(database, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static long count(TestDatabase database, String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
