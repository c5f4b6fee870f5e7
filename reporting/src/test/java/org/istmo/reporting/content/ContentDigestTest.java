package org.istmo.reporting.content;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentDigestTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void somebody_else_computes_the_same_over_a_pdf(Language language) throws IOException {
        Path file = rendered(new DocumentPdf(), 12, language);

        assertEquals(ReadApart.pdf(Files.readAllBytes(file)), ContentDigest.of("pdf", file));
    }

    @ParameterizedTest
    @EnumSource
    void somebody_else_computes_the_same_over_a_workbook(Language language) throws IOException {
        Path file = rendered(new DocumentXlsx(), 12, language);

        assertEquals(ReadApart.zip(Files.readAllBytes(file)), ContentDigest.of("xlsx", file));
    }

    @Test
    void how_a_workbook_is_packed_does_not_matter() throws IOException {
        Path file = rendered(new DocumentXlsx(), 2, Language.EN);
        Path again = folder.resolve("again.xlsx");
        Files.write(again, packedAnew(Files.readAllBytes(file)));

        assertNotEquals(Files.size(file), Files.size(again));
        assertEquals(ContentDigest.of("xlsx", file), ContentDigest.of("xlsx", again));
    }

    @Test
    void another_figure_is_another_digest() throws IOException {
        for (DocumentRenderer renderer : List.of(new DocumentPdf(), new DocumentXlsx())) {
            String one = ContentDigest.of(renderer.format(), rendered(renderer, 2, Language.EN));
            String other = ContentDigest.of(renderer.format(), rendered(renderer, 3, Language.EN));
            assertNotEquals(one, other);
        }
    }

    private Path rendered(DocumentRenderer renderer, int projects, Language language) throws IOException {
        Path file = folder.resolve(language.code() + "." + renderer.format());
        try (OutputStream out = Files.newOutputStream(file)) {
            renderer.render(aDocument().projects(projects).build(language), out);
        }
        return file;
    }

    private static byte[] packedAnew(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(1);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
                to.closeEntry();
            }
        }
        byte[] again = out.toByteArray();
        assertArrayEquals(new byte[] {'P', 'K'}, Arrays.copyOf(again, 2));
        return again;
    }
}
