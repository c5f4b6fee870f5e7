package org.istmo.domain.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.istmo.domain.audit.offline.Verifier;

/** The offline verifier as a jar that runs anywhere with {@code java -jar}, packed from this program's own classes. The same bytes each time. */
public final class VerifierJar {

    /** All of the package; a test finds one that is not here. */
    static final List<String> CLASSES = List.of(
            "ChainHash",
            "CsvRows",
            "Erased",
            "Erasures",
            "Erasures$Found",
            "Finding",
            "Finding$Kind",
            "GivenHead",
            "Numbered",
            "TrailCheck",
            "TrailCheck$Result",
            "TrailFile",
            "TrailRow",
            "Unreadable",
            "Verdict",
            "Verifier");

    /** The earliest moment that a zip file can name. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("1980-01-01T12:00:00Z"));

    private VerifierJar() {}

    public static void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Verifier.class.getName());
        JarOutputStream jar = new JarOutputStream(out);
        put(jar, "META-INF/MANIFEST.MF");
        manifest.write(jar);
        for (String name : CLASSES) {
            put(jar, Verifier.class.getPackageName().replace('.', '/') + "/" + name + ".class");
            try (InputStream bytes = Verifier.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IOException("The class " + name + " is not where it was compiled.");
                }
                bytes.transferTo(jar);
            }
        }
        jar.finish();
    }

    private static void put(JarOutputStream jar, String name) throws IOException {
        ZipEntry entry = new JarEntry(name);
        entry.setLastModifiedTime(LONG_AGO);
        jar.putNextEntry(entry);
    }
}
