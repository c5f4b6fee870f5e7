package org.istmo.domain.audit.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.audit.VerifierJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar runs by itself, in a process that has nothing else. */
class VerifierJarTest {

    @TempDir
    Path directory;

    @Test
    void it_runs_alone_and_names_what_was_altered() throws Exception {
        ATrail trail = ATrail.of(8);
        Path heads = Files.writeString(directory.resolve("heads.json"), trail.heads());

        assertRun(Verdict.INTACT.exit(), "intact: 8 entries", trail.write(directory), heads);
        trail.put(4, row -> ATrail.about(row, "thing:5"));
        assertRun(Verdict.BENT.exit(), "altered: entry 4", trail.write(directory), heads);
        assertRun(Verifier.UNREADABLE, "NoSuchFile", directory.resolve("nowhere.csv"));
    }

    @Test
    void it_ends_otherwise_where_particulars_were_erased_with_a_word_and_without() throws Exception {
        ATrail trail = ATrail.of(8);
        trail.put(3, ATrail::erased);

        assertRun(4, "without an entry trail.erase that says so: 3;", trail.write(directory));
        trail.erasing(6, "entries:3");
        assertRun(3, "as entries trail.erase say: 3;", trail.write(directory));
    }

    @Test
    void it_holds_every_class_of_the_package_and_the_same_bytes_each_time() throws Exception {
        URI place = Verifier.class.getResource("Verifier.class").toURI();
        Set<String> compiled;
        try (Stream<Path> files = Files.list(Path.of(place).getParent())) {
            compiled = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.class"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> packed = new TreeSet<>();
        try (JarFile jar = new JarFile(jar().toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .forEach(entry ->
                            packed.add(entry.getName().substring(entry.getName().lastIndexOf('/') + 1)));
        }
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        VerifierJar.write(once);
        VerifierJar.write(again);

        assertEquals(compiled, packed);
        assertArrayEquals(once.toByteArray(), again.toByteArray());
    }

    private void assertRun(int code, String said, Path... files)
            throws IOException, InterruptedException, URISyntaxException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString());
        Stream.of(files).map(Path::toString).forEach(java.command()::add);
        Process process =
                java.redirectErrorStream(true).directory(directory.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(code, process.waitFor(), output);
        assertTrue(output.contains(said), output);
    }

    private Path jar() throws IOException {
        Path jar = directory.resolve("verifier.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            VerifierJar.write(out);
        }
        return jar;
    }
}
