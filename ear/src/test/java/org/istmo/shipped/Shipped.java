package org.istmo.shipped;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The artefacts of the build. */
final class Shipped {

    private Shipped() {}

    static Path target() {
        return Path.of(System.getProperty("istmo.target"));
    }

    /** The very archive that is in the program, by the name that gives it its context root. */
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(target().resolve("micro/ROOT.war").toFile())
                .as(WebArchive.class);
    }
}
