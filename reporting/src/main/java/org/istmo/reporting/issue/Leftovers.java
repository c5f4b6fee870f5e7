package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of files in the making, named by the node and the process that makes them: a process that is killed leaves its own behind. Nodes in containers may share
 * the directory and have one process number each, the same.
 */
final class Leftovers {

    private static final String PREFIX = "istmo-report-";

    private static final Logger LOG = Logger.getLogger(Leftovers.class.getName());
    private static final Pattern PROCESS = Pattern.compile("(\\d{1,18})-.*");

    private Leftovers() {}

    /** How the folders begin that this process of the node makes. */
    static String prefix(Node node) {
        return prefix(node, ProcessHandle.current().pid());
    }

    static String prefix(Node node, long process) {
        return ofNode(node) + process + "-";
    }

    /** A node's name holds what a file's may not: its bytes in hexadecimal are put there. */
    private static String ofNode(Node node) {
        return PREFIX + HexFormat.of().formatHex(node.name().getBytes(StandardCharsets.UTF_8)) + "-";
    }

    /** Removes this node's of processes that are gone, and of an earlier one with this one's number. What cannot be removed is logged and left. */
    static void clearAway(Path home, Node node) {
        String own = ofNode(node);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, own + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder.getFileName().toString().substring(own.length()))) {
                    clear(folder);
                }
            }
        } catch (IOException unreadable) {
            LOG.log(
                    Level.WARNING,
                    unreadable,
                    () -> "What an earlier run left in " + home + " could not be looked for");
        }
    }

    private static void clear(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException stays) {
            LOG.log(Level.WARNING, stays, () -> "What an earlier run left in " + folder + " could not be removed");
        }
    }

    private static boolean isLeft(String processAndMore) {
        Matcher name = PROCESS.matcher(processAndMore);
        if (!name.matches()) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    /** The folder and all that is in it. */
    static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
