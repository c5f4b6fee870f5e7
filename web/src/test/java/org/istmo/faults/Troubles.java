package org.istmo.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.time.DatabaseClock;
import org.istmo.reporting.schedule.Schedule;

/** What else befalls nodes: each makes its trouble and returns what is not as it should be afterwards. */
final class Troubles {

    /** In which two nodes on a slow machine draft, issue and tell of a thousand. */
    private static final Duration RACE = Duration.ofMinutes(60);

    /** How a mail server takes nothing, and says so at once. */
    static final List<Mailbox.Mood> BAD_AT_ONCE = List.of(Mailbox.Mood.DOWN, Mailbox.Mood.BUSY, Mailbox.Mood.REFUSING);

    /** The same, and one that says nothing: it is given up after half a minute. */
    static final List<Mailbox.Mood> BAD =
            List.of(Mailbox.Mood.DOWN, Mailbox.Mood.BUSY, Mailbox.Mood.REFUSING, Mailbox.Mood.SILENT);

    private Troubles() {}

    /** Two nodes look for the same due reports from the first moment on. */
    static List<String> race(Stage stage) throws Exception {
        NodeProcess one = stage.node("one");
        NodeProcess other = stage.node("other");
        one.begun();
        other.begun();
        stage.awaitAll(RACE);
        List<String> broken = new ArrayList<>(stage.broken());
        for (String name : List.of("one", "other")) {
            long drafted = stage.world.number("SELECT count(*) FROM report WHERE claimed_by = '" + name + "'");
            if (drafted == 0) {
                broken.add("node " + name + " drafted nothing: it was no race");
            }
        }
        return broken;
    }

    /** A node is stopped at a point for longer than anybody waits for it, another does its work, and it wakes up. */
    static List<String> stopped(Failpoint point, Stage stage) throws Exception {
        stage.points.hold(point);
        NodeProcess sleeper = stage.node("sleeper").begun();
        sleeper.awaitAt(point, stage.points, Stage.PATIENCE);
        sleeper.stop();
        stage.points.release(point);
        stage.world.later();
        stage.node("other").begun();
        stage.awaitAll();
        sleeper.wakeUp();
        List<String> broken = new ArrayList<>(stage.broken());
        Thread.sleep(SETTLING.toMillis());
        if (!sleeper.isAlive()) {
            broken.add("the node that woke up ended");
        }
        broken.addAll(stage.broken());
        return broken;
    }

    private static final Duration SETTLING = Duration.ofSeconds(10);

    /** One node's machine is an hour ahead and the other's an hour behind; something else is due in half an hour. */
    static List<String> clocks(Stage stage) throws Exception {
        java.time.ZonedDateTime soon =
                Clock.systemUTC().instant().atZone(java.time.ZoneOffset.UTC).plusMinutes(30);
        NodeServices services = new NodeServices(stage.world.database, Clock.systemUTC(), "set-up", Optional.empty());
        Schedule later = stage.world.database.inTransaction(() -> services.schedules.open(
                Staff.OFFICER,
                org.istmo.web.register.RegisterDesk.sent(
                        "{'name': 'Soon', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-year', 'zone': 'UTC', 'cron': '"
                                + soon.getMinute() + " " + soon.getHour() + " " + soon.getDayOfMonth() + " "
                                + soon.getMonthValue() + " *'}")));
        stage.node("ahead", stage.world.settings, Duration.ofHours(1), true).begun();
        stage.node("behind", stage.world.settings, Duration.ofHours(-1), true).begun();
        stage.awaitAll();
        List<String> broken = new ArrayList<>(stage.broken());
        if (stage.world.number("SELECT count(*) FROM schedule_run WHERE schedule = " + later.id()) > 0) {
            broken.add("what is due in half an hour was ordered by the clock that is an hour ahead");
        }
        DatabaseClock clock = new DatabaseClock(
                Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), stage.world.database.dataSource());
        clock.look();
        if (clock.ahead().plusHours(1).abs().compareTo(Duration.ofSeconds(30)) > 0) {
            broken.add("a clock that is an hour ahead was put right by " + clock.ahead());
        }
        return broken;
    }

    /** PostgreSQL is ended and comes back several times while two nodes are at work. */
    static List<String> restarts(FaultServer server, Stage stage, int times) throws Exception {
        stage.node("one").begun();
        stage.node("other").begun();
        for (int time = 1; time <= times; time++) {
            int share = stage.world.agreements * time / (times + 1);
            Patience.until(Stage.PATIENCE, "a part issued", () -> {
                stage.world.later();
                return stage.world.number("SELECT count(*) FROM report WHERE status = 'issued'") >= share;
            });
            server.restart();
        }
        stage.awaitAll();
        return stage.broken();
    }

    /** The answer to a commit is lost, again and again: the node does not know whether it was. */
    static List<String> lostAnswers(FaultServer server, Stage stage, int times) throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port())) {
            stage.node("one", FaultServer.at(proxy.port(), Stage.databaseOf(stage.world)), Duration.ZERO, true)
                    .begun();
            for (int time = 0; time < times; time++) {
                int before = proxy.cuts();
                proxy.cutNext();
                Patience.until(Stage.PATIENCE, "an answer lost", () -> {
                    stage.world.later();
                    return proxy.cuts() > before || stage.world.allIssued() && stage.world.allSent();
                });
            }
            stage.awaitAll();
            List<String> broken = new ArrayList<>(stage.broken());
            if (proxy.cuts() < times / 2) {
                broken.add("only " + proxy.cuts() + " answers were lost");
            }
            return broken;
        }
    }

    /** The mail server is down, busy, refuses to relay, is silent where there is time for that; then slow, and takes all. */
    static List<String> mail(Stage stage, List<Mailbox.Mood> bad) throws Exception {
        stage.mailbox.be(Mailbox.Mood.DOWN);
        stage.node("one").begun();
        Patience.until(Stage.PATIENCE, "all issued while mail is down", stage.world::allIssued);
        for (Mailbox.Mood mood : bad) {
            stage.mailbox.be(mood);
            long tried = attempts(stage);
            Patience.until(Stage.PATIENCE, "tried while it is " + mood, () -> {
                stage.world.later();
                return attempts(stage) > tried;
            });
        }
        List<String> broken = new ArrayList<>();
        if (!stage.mailbox.taken().isEmpty()) {
            broken.add("mail was taken by a server that takes none");
        }
        stage.mailbox.be(Mailbox.Mood.SLOW);
        Patience.until(Stage.PATIENCE, "one taken slowly", () -> {
            stage.world.later();
            return !stage.mailbox.taken().isEmpty();
        });
        stage.mailbox.be(Mailbox.Mood.WELL);
        stage.awaitAll();
        broken.addAll(stage.broken());
        return broken;
    }

    private static long attempts(Stage stage) {
        return stage.world.number("SELECT coalesce(sum(attempts), 0) FROM outbox");
    }

    /** Run now is pressed ten times at once while two nodes look for what is due. */
    static List<String> pressed(Stage stage, Schedule schedule) throws Exception {
        stage.node("one").begun();
        stage.node("other").begun();
        NodeServices services = new NodeServices(stage.world.database, Clock.systemUTC(), "pressed", Optional.empty());
        ExecutorService people = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Long>> presses = IntStream.range(0, 10)
                    .<Callable<Long>>mapToObj(person -> () -> stage.world.database.inTransaction(() ->
                            services.runs.now(Staff.OFFICER, schedule.id()).id()))
                    .toList();
            List<Long> runs = new ArrayList<>();
            for (var press : people.invokeAll(presses)) {
                runs.add(press.get());
            }
            stage.awaitAll();
            List<String> broken = new ArrayList<>(stage.broken());
            if (runs.stream().distinct().count() != 1) {
                broken.add("ten presses made the runs " + runs);
            }
            return broken;
        } finally {
            people.shutdownNow();
        }
    }

    /** The database's disk runs full in the midst of the work, and has room again. */
    static List<String> diskFull(FaultServer server, Stage stage) throws Exception {
        Path ballast = server.directory().resolveSibling("ballast");
        stage.node("one").begun();
        Patience.until(
                Stage.PATIENCE,
                "a few drafted",
                () -> stage.world.number("SELECT count(*) FROM audit_entry WHERE action = 'report.draft'") >= 3);
        List<String> broken = new ArrayList<>();
        fill(ballast);
        long issued = stage.world.number("SELECT count(*) FROM report WHERE status = 'issued'");
        Thread.sleep(SETTLING.multipliedBy(3).toMillis());
        if (answers(stage) && stage.world.allIssued() && issued < stage.world.agreements) {
            broken.add("the disk was not full enough: all was issued meanwhile");
        }
        Files.delete(ballast);
        if (!answers(stage)) {
            server.restart();
        }
        stage.awaitAll();
        broken.addAll(stage.broken());
        return broken;
    }

    private static boolean answers(Stage stage) {
        try {
            return stage.world.number("SELECT 1") == 1;
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** Takes all the room that there is. */
    private static void fill(Path ballast) throws IOException {
        FileStore disk = Files.getFileStore(ballast.getParent());
        byte[] block = new byte[65_536];
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            while (disk.getUsableSpace() > 0) {
                file.write(block, 0, (int) Math.min(block.length, disk.getUsableSpace()));
            }
        }
    }

    /**
     * The database is set back to a copy that was made in the midst of the work. What was issued afterwards is gone with its announcement; it is due again, and is
     * told under the same Message-ID.
     */
    static List<String> restored(FaultServer server, Stage stage) throws Exception {
        NodeProcess node = stage.node("one").begun();
        int half = stage.world.agreements / 2;
        Patience.until(
                Stage.PATIENCE,
                "half issued",
                () -> stage.world.number("SELECT count(*) FROM report WHERE status = 'issued'") >= half);
        Path backup = server.directory().resolveSibling("backup");
        server.end();
        copy(server.directory(), backup);
        server.start();
        stage.awaitAll();
        List<String> told = stage.mailbox.taken();
        node.kill();
        server.end();
        remove(server.directory());
        copy(backup, server.directory());
        server.start();
        List<String> broken = new ArrayList<>();
        if (stage.world.allIssued()) {
            broken.add("the backup holds all: it was made too late");
        }
        stage.node("one").begun();
        stage.awaitAll();
        broken.addAll(stage.broken());
        if (!stage.mailbox.taken().containsAll(told)) {
            broken.add("mail is gone");
        }
        return broken;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A world whose database lies on a small disk. */
    static Stage onSmallDisk(FaultServer server, Path home, int agreements, String terms)
            throws IOException, SQLException {
        World world = World.filled(server, "small", agreements);
        world.owing(terms);
        return new Stage(world, home.resolve("small"));
    }
}
