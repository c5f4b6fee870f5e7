package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererVersionTest {

    @TempDir
    Path classes;

    @BeforeEach
    void lay_out_classes() throws IOException {
        for (String directory : List.of("fonts", "paper", "reports", "org/istmo/reporting/render")) {
            Files.createDirectories(classes.resolve(directory));
        }
        Files.writeString(classes.resolve("reports/labels.properties"), "title=Statement");
    }

    @Test
    void the_program_knows_its_renderer() {
        assertTrue(RendererVersion.digest().matches("[0-9a-f]{64}"), RendererVersion.digest());
    }

    @Test
    void another_label_is_another_version() throws IOException {
        String before = digest("poi:1");
        Files.writeString(classes.resolve("reports/labels.properties"), "title=Account");
        assertNotEquals(before, digest("poi:1"));
    }

    @Test
    void another_library_is_another_version() throws IOException {
        assertNotEquals(digest("poi:1"), digest("poi:2"));
    }

    @Test
    void compiling_a_template_again_is_no_other_version() throws IOException {
        String before = digest("poi:1");
        Files.writeString(classes.resolve("reports/template.jasper"), "made at noon");
        assertEquals(before, digest("poi:1"));
    }

    private String digest(String library) throws IOException {
        return StampRenderer.digest(classes, List.of(library));
    }
}
