package org.istmo.reporting.signature;

import static org.istmo.reporting.render.document.Documents.aDocument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.DocumentPdf;

/** A statement that was rendered and signed. */
record SignedPdf(byte[] rendering, byte[] file, SigningKey key) {

    static final Instant AT = Instant.parse("2026-11-28T09:30:15Z");
    private static final DocumentPdf RENDERER = new DocumentPdf();

    static SignedPdf in(Language language, Path folder) throws IOException {
        return with(OwnKey.make("https://istmo.example.org", AT), language, folder);
    }

    static SignedPdf with(SigningKey key, Language language, Path folder) throws IOException {
        Path rendering = folder.resolve(language.code() + ".pdf");
        try (OutputStream out = Files.newOutputStream(rendering)) {
            RENDERER.render(aDocument().build(language), out);
        }
        Path signed = folder.resolve("signed.pdf");
        new PdfSigner(key, AT).sign(rendering, "Origin", signed);
        return new SignedPdf(Files.readAllBytes(rendering), Files.readAllBytes(signed), key);
    }

    Validation validated(byte[] other) {
        return Validation.of(other, key.certificate());
    }
}
