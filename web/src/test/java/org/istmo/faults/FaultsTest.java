package org.istmo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick ones of {@link Faults}, in one process of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final int MINUTES = 20;

    private List<String> table = List.of();
    private int answer;

    @BeforeAll
    void run(@TempDir Path home) throws IOException, InterruptedException {
        Path printed = home.resolve("table.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Duser.timezone=UTC",
                "-Dfaults.quick=true",
                "-Dfaults.directory=" + home.resolve("faults"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Faults.class.getName());
        // Its nodes too run as this process does: most of what they do they do once.
        builder.environment().put("JDK_JAVA_OPTIONS", optionsOfThisMachine());
        Process faults = builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertTrue(faults.waitFor(MINUTES, TimeUnit.MINUTES), () -> "still at it: " + read(printed));
        } finally {
            faults.descendants().forEach(ProcessHandle::destroyForcibly);
            faults.destroyForcibly();
        }
        answer = faults.exitValue();
        table = read(printed);
    }

    private static String optionsOfThisMachine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> read(Path printed) {
        try {
            return Files.readAllLines(printed, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill -9 at target-ordering",
                "kill -9 at draft-storing",
                "kill -9 at issue-storing",
                "kill -9 at mail-handed",
                "one clock an hour ahead, one an hour behind",
                "run now pressed at once beside two nodes",
                "the mail server down, busy, refusing, slow",
                "the answer to a commit lost",
                "PostgreSQL restarted in mid burst of two nodes",
                "the days on which clocks are changed",
                "two nodes race for due reports"
            })
    void all_is_as_it_should_be_after(String fault) {
        List<String> said = table.stream()
                .filter(line -> line.startsWith(fault) && !line.endsWith(Faults.WELL))
                .toList();
        assertEquals(List.of(), said);
        assertTrue(
                table.stream().anyMatch(line -> line.startsWith(fault) && line.endsWith(Faults.WELL)),
                () -> "was not tried: " + table);
    }

    @Test
    void the_command_says_by_its_answer_that_all_went_well() {
        assertEquals(0, answer, () -> table.toString());
    }
}
