package org.istmo.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What pages load beside their markup. Its address holds a version made of its bytes: browsers keep it until it is another one. */
@Named
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Assets {

    private static final List<String> ALL =
            List.of("/resources/istmo.css", "/resources/istmo.js", "/resources/desk.js", "/resources/compose.js");
    private static final int DIGITS = 12;

    private String version;

    protected Assets() {}

    @Inject
    public Assets(ServletContext context) {
        this.version = digest(context).substring(0, DIGITS);
    }

    public String getVersion() {
        return version;
    }

    private static String digest(ServletContext context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : ALL) {
                try (InputStream in = context.getResourceAsStream(path)) {
                    if (in == null) {
                        throw new IllegalStateException("there is no " + path);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
