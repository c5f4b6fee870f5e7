package org.istmo.web.template;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;

/**
 * Run by hand with a small heap, such as {@code -Xmx64m -XX:+UseSerialGC}: takes files of as many bad rows as its argument says (10000) into PostgreSQL, which
 * is a process of its own, and writes their rejections; says what was left on the heap after the collections of each step.
 */
final class RejectionsInLittleMemory {

    private RejectionsInLittleMemory() {}

    public static void main(String[] arguments) throws Exception {
        int bad = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("bad-rows");
        RowDesk desk = new RowDesk(Vendor.POSTGRESQL);
        desk.csv(ManyBadRows.ACTIVITY);
        step("baseline", () -> 0);
        for (String format : new String[] {Delivery.CSV, Delivery.XLSX}) {
            Path file = ManyBadRows.write(directory, format, bad);
            Receipt[] receipt = new Receipt[1];
            step(format + " in", () -> {
                receipt[0] = desk.bring(format, file);
                return receipt[0].tally().rejected();
            });
            step(format + " listed", () -> desk.pagesOfReasons(receipt[0], reason -> {}));
            for (SheetFormat back : SheetFormat.values()) {
                step(format + " back as " + back, () -> {
                    desk.rejected(receipt[0], back, OutputStream.nullOutputStream());
                    return receipt[0].tally().rejected();
                });
            }
            Files.delete(file);
        }
        System.exit(0);
    }

    private interface Step {
        int run();
    }

    private static void step(String name, Step step) {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        long began = System.nanoTime();
        int done = step.run();
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.gc();
        System.out.printf(
                "%-20s %8d  %6d ms  before %5.1f MiB, peak with garbage %5.1f MiB, after %5.1f MiB%n",
                name, done, millis, mib(before), mib(peak), mib(used()));
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double mib(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }
}
