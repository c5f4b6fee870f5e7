package org.istmo.faults;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.istmo.domain.fault.Failpoint;
import org.istmo.reporting.schedule.Schedule;

/** Runs every fault and prints what came of each; ends with 1 when something is not as it should be. */
public final class Faults {

    private static final String SMALL_FILES = ", 'languages': ['en'], 'formats': ['pdf']";
    private static final int AGREEMENTS = 24;
    private static final int MANY = Integer.getInteger("faults.race", 1_000);
    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final String ONLY = System.getProperty("faults.only", "");

    private final PrintStream out;
    private final Path home;
    private final List<Line> lines = new ArrayList<>();
    private int stages;

    /** What befell, how often, for how long, and what was not as it should be. */
    private record Line(String fault, int times, double seconds, List<String> broken) {}

    /** A fault over a stage of its own. */
    private interface Fault {
        List<String> befalls(Stage stage) throws Exception;
    }

    private Faults(PrintStream out, Path home) {
        this.out = out;
        this.home = home;
    }

    /** The directory for everything that it writes is the system property {@code faults.directory}. */
    public static void main(String[] none) throws Exception {
        Path home = Path.of(System.getProperty("faults.directory")).toAbsolutePath();
        if (Files.exists(home)) {
            Troubles.remove(home);
        }
        Files.createDirectories(home);
        Faults faults = new Faults(System.out, home);
        faults.all();
        faults.print();
        if (faults.lines.stream().anyMatch(line -> !line.broken().isEmpty())) {
            System.exit(1);
        }
        System.exit(0);
    }

    private void all() throws Exception {
        try (FaultServer server = new FaultServer(home.resolve("postgres"))) {
            World world = World.filled(server, "world", AGREEMENTS);
            Schedule schedule = world.owing(SMALL_FILES);
            for (Failpoint point : Failpoint.values()) {
                over(server, world, "kill -9 at " + point.word(), KILLS, stage -> Killed.at(point, KILLS, stage));
            }
            for (Failpoint point : List.of(
                    Failpoint.DRAFT_MADE,
                    Failpoint.DRAFT_STORING,
                    Failpoint.ISSUE_MADE,
                    Failpoint.ISSUE_STORING,
                    Failpoint.MAIL_HANDED)) {
                over(
                        server,
                        world,
                        "stopped past its heartbeat at " + point.word() + ", wakes up",
                        1,
                        stage -> Troubles.stopped(point, stage));
            }
            over(server, world, "one clock an hour ahead, one an hour behind", 1, Troubles::clocks);
            over(
                    server,
                    world,
                    "run now pressed at once beside two nodes",
                    10,
                    stage -> Troubles.pressed(stage, schedule));
            over(server, world, "the mail server down, busy, silent", 3, Troubles::mail);
            over(
                    server,
                    world,
                    "the answer to a commit lost",
                    KILLS,
                    stage -> Troubles.lostAnswers(server, stage, name(), KILLS));
            over(
                    server,
                    world,
                    "PostgreSQL restarted in mid burst of two nodes",
                    4,
                    stage -> Troubles.restarts(server, stage, 4));
            over(
                    server,
                    world,
                    "restored from a backup made in mid burst",
                    1,
                    stage -> Troubles.restored(server, stage));
            over(server, world, "the days on which clocks are changed", DaylightDays.COUNT, DaylightDays::befall);
            if (wanted("two nodes race")) {
                World many = World.filled(server, "many", MANY);
                many.owing(SMALL_FILES);
                over(server, many, "two nodes race for due reports", MANY, Troubles::race);
            }
        }
        smallDisk();
    }

    private void smallDisk() throws Exception {
        String fault = "the database's disk full, then not";
        if (!wanted(fault)) {
            return;
        }
        try (SmallDisk disk = new SmallDisk(home.resolve("disk"));
                FaultServer server = new FaultServer(disk.path().resolve("postgres"));
                Stage stage = Troubles.onSmallDisk(server, home, AGREEMENTS, SMALL_FILES)) {
            run(fault, 1, stage, one -> Troubles.diskFull(server, one));
        }
    }

    private static boolean wanted(String fault) {
        return fault.contains(ONLY);
    }

    private String name() {
        return "stage" + stages;
    }

    private void over(FaultServer server, World world, String fault, int times, Fault work) throws Exception {
        if (!wanted(fault)) {
            return;
        }
        stages++;
        try (Stage stage = new Stage(server, world, name(), home)) {
            run(fault, times, stage, work);
        }
    }

    /** One that cannot even be brought to an end is a line of the table, and the others follow. */
    private void run(String fault, int times, Stage stage, Fault work) {
        long begun = System.nanoTime();
        List<String> broken;
        try {
            broken = work.befalls(stage);
        } catch (Exception failed) {
            broken = List.of("not brought to its end (" + stage.home + "): " + failed);
        }
        Line line = new Line(fault, times, since(begun), broken);
        lines.add(line);
        print(line);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void print() {
        out.printf(
                "%nAfter each: every due report drafted once and issued once, every digest right, nothing half stored, no mail lost, the trail whole.%n%n");
        out.printf("%-66s %6s %8s  %s%n", "fault", "times", "seconds", "afterwards");
        lines.forEach(this::print);
    }

    private void print(Line line) {
        out.printf(
                Locale.ROOT,
                "%-66s %,6d %8.1f  %s%n",
                line.fault(),
                line.times(),
                line.seconds(),
                line.broken().isEmpty() ? "as it should be" : String.join("; ", line.broken()));
    }
}
