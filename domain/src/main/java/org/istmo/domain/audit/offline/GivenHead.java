package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a day as it was given out.
 *
 * @param day such as {@code 2026-11-29}
 */
record GivenHead(String day, long seq, String hash) {

    /** A JSON object without objects in it. */
    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");

    private static final Pattern DAY = Pattern.compile("\"day\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern SEQ = Pattern.compile("\"seq\"\\s*:\\s*(\\d{1,10})\\b");
    private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]{64})\"");

    /**
     * Those of a file, by number and day: an answer of {@code /audit-trail/heads}, one head, or mails with heads in them.
     *
     * @throws Unreadable when there is none, or something that says of a day what is no head
     */
    static List<GivenHead> in(Path file) throws IOException {
        List<GivenHead> heads = new ArrayList<>();
        Matcher objects = OBJECT.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (objects.find()) {
            Matcher day = DAY.matcher(objects.group());
            Matcher seq = SEQ.matcher(objects.group());
            Matcher hash = HASH.matcher(objects.group());
            boolean dated = day.find();
            if (dated && seq.find() && hash.find()) {
                heads.add(new GivenHead(day.group(1), Long.parseLong(seq.group(1)), hash.group(1)));
            } else if (dated) {
                throw new Unreadable("The head of " + day.group(1) + " has no seq or no hash.");
            }
        }
        if (heads.isEmpty()) {
            throw new Unreadable("There is no head of a day in " + file + ".");
        }
        heads.sort(Comparator.comparingLong(GivenHead::seq).thenComparing(GivenHead::day));
        return heads;
    }
}
