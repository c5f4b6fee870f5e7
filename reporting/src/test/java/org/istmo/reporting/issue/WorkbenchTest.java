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
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.content.ContentDigest;
import org.istmo.reporting.dataset.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {

    private static final Amount NOTHING = new Amount("balance.opening.USD", BigDecimal.ZERO, "USD");

    private static final Node HERE = new Node("here:127.0.0.1:8080");
    private static final long GONE = 999_999_999L;

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
    void what_is_to_be_issued_states_the_digest_of_its_content_and_a_draft_states_none() throws IOException {
        AtWork office = AtWork.on(Vendor.H2);
        Spending dataset = new Spending(List.of(), NOTHING, NOTHING, "");

        try (Workbench draft = new Workbench(home);
                Workbench issue = new Workbench(home)) {
            List<Rendering> drafted = draft.make(office.kind, office.report(), dataset);
            List<Rendering> issued = issue.toBeIssued(office.kind, office.report(), dataset);

            assertEquals(
                    List.of("json", "pdf", "pdf"),
                    drafted.stream().map(Rendering::format).toList());
            assertTrue(drafted.stream().allMatch(file -> file.content().isEmpty()));
            assertTrue(issued.get(0).content().isEmpty());
            for (Rendering file : issued.subList(1, 3)) {
                assertEquals(
                        ContentDigest.of("pdf", file.bytes()), file.content().orElse(""));
            }
        }
    }

    @Test
    void a_home_that_is_not_there_is_told() {
        assertThrows(IOException.class, () -> new Workbench(home.resolve("gone")).close());
    }

    @Test
    void what_a_process_that_is_gone_left_is_removed_and_what_another_one_makes_is_not() throws IOException {
        Path left = made(HERE, GONE);
        Path restarted = made(HERE, ProcessHandle.current().pid());
        Path another = made(HERE, ProcessHandle.current().parent().orElseThrow().pid());
        Path strange = Files.createDirectories(home.resolve("istmo-report-notes"));

        Leftovers.clearAway(home, HERE);

        assertFalse(Files.exists(left));
        assertFalse(Files.exists(restarted));
        assertTrue(Files.exists(another));
        assertTrue(Files.exists(strange));
    }

    @Test
    void what_another_node_makes_is_not_touched_though_its_process_has_the_number_of_this_one_or_is_unknown_here()
            throws IOException {
        Node there = new Node("there:0.0.0.0:8080");
        Path alike = made(there, ProcessHandle.current().pid());
        Path unknown = made(there, GONE);

        Leftovers.clearAway(home, HERE);

        assertTrue(Files.exists(alike));
        assertTrue(Files.exists(unknown));
    }

    @Test
    void a_workbench_is_named_by_its_node_and_process() throws IOException {
        try (Workbench workbench = new Workbench(home);
                Stream<Path> folders = Files.list(home)) {
            String name = folders.findFirst().orElseThrow().getFileName().toString();
            assertTrue(name.startsWith(Leftovers.prefix(Node.HERE)), () -> name + " of " + workbench);
        }
    }

    @Test
    void two_machines_of_one_address_are_two_nodes() {
        assertEquals(
                "pod-1:0.0.0.0:8080",
                Node.from(Map.of("HOSTNAME", "pod-1", "ISTMO_HOST", "0.0.0.0")).name());
        assertFalse(Node.from(Map.of()).name().startsWith(":"), Node.from(Map.of())::name);
    }

    private Path made(Node node, long process) throws IOException {
        Path folder = Files.createDirectories(home.resolve(Leftovers.prefix(node, process) + "1"));
        Files.writeString(folder.resolve("en.pdf"), "half");
        return folder;
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
