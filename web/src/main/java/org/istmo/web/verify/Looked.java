package org.istmo.web.verify;

import java.util.Optional;
import org.istmo.web.report.Finding;

/**
 * A file that was looked at.
 *
 * @param name what its sender calls it
 * @param finding empty where there was no file to look at
 * @param fault then the last part of the key of the words that say why; empty otherwise
 */
record Looked(String name, Optional<Finding> finding, String fault) {

    static final String ATTRIBUTE = "org.istmo.looked";

    static Looked at(String name, Finding finding) {
        return new Looked(name, Optional.of(finding), "");
    }

    static Looked refused(String fault) {
        return new Looked("", Optional.empty(), fault);
    }

    boolean isSound() {
        return finding.isPresent();
    }
}
