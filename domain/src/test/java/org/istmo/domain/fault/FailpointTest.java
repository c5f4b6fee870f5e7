package org.istmo.domain.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailpointTest {

    @Test
    void nobody_is_held_where_nobody_is_to_be_held(@TempDir Path folder) throws IOException {
        Failpoint.DRAFT_READ.pass();
        Files.writeString(folder.resolve("draft-made.hold"), "");

        Failpoint.DRAFT_READ.pass(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void there_is_no_memory_left_where_there_is_to_be_none(@TempDir Path folder) throws IOException {
        Path error = Files.writeString(folder.resolve("draft-made.error"), "");
        Failpoint.DRAFT_READ.pass(folder);

        assertThrows(OutOfMemoryError.class, () -> Failpoint.DRAFT_MADE.pass(folder));

        Files.delete(error);
        Failpoint.DRAFT_MADE.pass(folder);
    }

    @Test
    void whoever_comes_to_a_point_that_is_held_says_so_and_stays_until_it_is_released(@TempDir Path folder)
            throws Exception {
        Path hold = Files.writeString(folder.resolve("draft-read.hold"), "");
        Path there = folder.resolve("draft-read." + ProcessHandle.current().pid());
        CompletableFuture<Boolean> passed = CompletableFuture.supplyAsync(() -> {
            Failpoint.DRAFT_READ.pass(folder);
            return Files.exists(hold);
        });
        while (!Files.exists(there)) {
            Thread.onSpinWait();
        }
        assertTrue(!passed.isDone());

        Files.delete(hold);

        assertEquals(false, passed.get(1, TimeUnit.MINUTES));
    }
}
