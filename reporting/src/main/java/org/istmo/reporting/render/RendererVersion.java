package org.istmo.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which renderer made a file: the same snapshot, version and language give the same rendering. */
public final class RendererVersion {

    static final String RESOURCE = "renderer.version";
    private static final String DIGEST = read();

    private RendererVersion() {}

    /** SHA-256 in hexadecimal over templates, labels, fonts, rendering classes and the versions of libraries. */
    public static String digest() {
        return DIGEST;
    }

    private static String read() {
        try (InputStream in = RendererVersion.class.getResourceAsStream("/" + RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left no /" + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new RenderingFailed("renderer version", e);
        }
    }
}
