package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real files that come with the application, each with the office it is reported for and an officer of that office. */
enum SeedFile {
    MEXICO("us-state-mexico.xml", "LPO-MEX", "officer.mex"),
    PANAMA("us-state-panama.xml", "ROPAN", "officer.pan"),
    NICARAGUA("us-state-nicaragua.xml", "ROPAN", "officer.pan"),
    REGION("us-state-centralamericanandcaribbeanregional.xml", "ROPAN", "officer.pan"),
    UNHCR("unhcr-activities-2023.xml", "ROPAN", "officer.pan");

    private static final Pattern ACTIVITY = Pattern.compile("<iati-activity[\\s>]");

    final String fileName;
    final String office;
    final String officer;

    SeedFile(String fileName, String office, String officer) {
        this.fileName = fileName;
        this.office = office;
        this.officer = officer;
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** As many as the text shows. */
    int activities() {
        try {
            Matcher found = ACTIVITY.matcher(Files.readString(path()));
            return (int) found.results().count();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Path path() {
        return Path.of(System.getProperty("istmo.seed")).resolve(fileName);
    }
}
