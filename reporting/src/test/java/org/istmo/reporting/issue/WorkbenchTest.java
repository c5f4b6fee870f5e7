package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.dataset.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {

    private static final Amount NOTHING = new Amount("balance.opening.USD", BigDecimal.ZERO, "USD");

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_disk_that_is_full_in_the_middle_of_a_file_leaves_no_file_behind() throws IOException {
        AtWork office = AtWork.on(Vendor.H2);
        office.kind.rendering = out -> out.write(new byte[100_000]);

        IOException full = assertThrows(IOException.class, () -> {
            try (Workbench workbench = new OnAFullDisk(home)) {
                workbench.make(office.kind, office.report(), new Spending(List.of(), NOTHING, NOTHING, ""));
            }
        });

        assertEquals("No space left on device", full.getMessage());
        assertEquals(0, inHome());
    }

    @Test
    void a_home_that_is_not_there_is_told() {
        assertThrows(IOException.class, () -> new Workbench(home.resolve("gone")).close());
    }

    @Test
    void what_a_process_that_is_gone_left_is_removed_and_what_another_one_makes_is_not() throws IOException {
        long gone = 999_999_999L;
        Path left = Files.createDirectories(home.resolve(Leftovers.PREFIX + gone + "-1"));
        Files.writeString(left.resolve("en.pdf"), "half");
        Path another = Files.createDirectories(home.resolve(Leftovers.PREFIX
                + ProcessHandle.current().parent().orElseThrow().pid() + "-1"));
        Path strange = Files.createDirectories(home.resolve(Leftovers.PREFIX + "notes"));

        Leftovers.clearAway(home);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(another));
        assertTrue(Files.exists(strange));
    }

    private long inHome() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.count();
        }
    }

    /** Takes the snapshot and half of the first page. */
    private static final class OnAFullDisk extends Workbench {

        OnAFullDisk(Path home) throws IOException {
            super(home);
        }

        @Override
        OutputStream open(Path file) throws IOException {
            OutputStream real = super.open(file);
            return new OutputStream() {
                private int room = 50_000;

                @Override
                public void write(int one) throws IOException {
                    if (room-- <= 0) {
                        throw new IOException("No space left on device");
                    }
                    real.write(one);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
