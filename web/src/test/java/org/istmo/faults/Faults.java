package org.istmo.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.istmo.reporting.schedule.Schedule;

/** Runs every fault and prints what came of each; ends with 1 when something is not as it should be. */
public final class Faults {

    /** What is printed of a fault that all was well after. */
    static final String WELL = "as it should be";

    private static final String SMALL_FILES = ", 'languages': ['en'], 'formats': ['pdf']";

    private final PrintStream out;
    private final Path home;
    private final Scale scale;
    private final String only;
    private final List<Line> lines = new ArrayList<>();

    /** What befell, for how long, and what was not as it should be. */
    private record Line(FaultList.Fault fault, double seconds, List<String> broken) {}

    private Faults(PrintStream out, Path home, Scale scale, String only) {
        this.out = out;
        this.home = home;
        this.scale = scale;
        this.only = only;
    }

    /**
     * Everything that it writes goes into the directory that the system property {@code faults.directory} names; {@code faults.only} is a part of the names of
     * those that are tried.
     */
    public static void main(String[] none) throws Exception {
        Path home = Path.of(System.getProperty("faults.directory")).toAbsolutePath();
        if (Files.exists(home)) {
            Troubles.remove(home);
        }
        Files.createDirectories(home);
        Faults faults = new Faults(System.out, home, Scale.asTold(), System.getProperty("faults.only", ""));
        faults.all();
        faults.print();
        System.exit(faults.lines.stream().allMatch(line -> line.broken().isEmpty()) ? 0 : 1);
    }

    private void all() throws Exception {
        try (FaultServer server = new FaultServer(home.resolve("postgres"))) {
            World world = World.filled(server, "world", scale.agreements());
            Schedule schedule = world.owing(SMALL_FILES);
            for (FaultList.Fault fault : FaultList.of(scale, server, schedule)) {
                over(server, world, fault);
            }
            race(server);
        }
        smallDisk();
    }

    private void race(FaultServer server) throws IOException, java.sql.SQLException {
        FaultList.Fault race = new FaultList.Fault("two nodes race for due reports", scale.race(), Troubles::race);
        if (wanted(race)) {
            World many = World.filled(server, "many", scale.race());
            many.owing(SMALL_FILES);
            over(server, many, race);
        }
    }

    private void smallDisk() throws Exception {
        String name = "the database's disk full, then not";
        if (scale.quick() || !name.contains(only)) {
            return;
        }
        try (SmallDisk disk = new SmallDisk(home.resolve("disk"));
                FaultServer server = new FaultServer(disk.path().resolve("postgres"));
                Stage stage = Troubles.onSmallDisk(server, home, scale.agreements(), SMALL_FILES)) {
            run(new FaultList.Fault(name, 1, one -> Troubles.diskFull(server, one)), stage);
        }
    }

    private boolean wanted(FaultList.Fault fault) {
        return fault.name().contains(only);
    }

    private void over(FaultServer server, World world, FaultList.Fault fault)
            throws IOException, java.sql.SQLException {
        if (!wanted(fault)) {
            return;
        }
        try (Stage stage = new Stage(server, world, "stage" + (lines.size() + 1), home)) {
            run(fault, stage);
        }
    }

    /** One that cannot even be brought to an end is a line of the table, and the others follow. */
    private void run(FaultList.Fault fault, Stage stage) {
        long begun = System.nanoTime();
        List<String> broken;
        try {
            broken = fault.work().befalls(stage);
        } catch (Exception failed) {
            broken = List.of("not brought to its end (" + stage.home + "): " + failed);
        }
        Line line = new Line(fault, since(begun), broken);
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
                line.fault().name(),
                line.fault().times(),
                line.seconds(),
                line.broken().isEmpty() ? WELL : String.join("; ", line.broken()));
    }
}
