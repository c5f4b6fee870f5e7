package org.istmo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;

/** A world of its own with its nodes, its mail server and the folder that holds them; what is still running ends with it. */
final class Stage implements AutoCloseable {

    /** Of a slow machine that does other things too. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    final World world;
    final Points points;
    final Mailbox mailbox;
    final Path home;
    private final List<NodeProcess> nodes = new ArrayList<>();

    /** A copy of the filled world, in which nothing has been done yet. */
    Stage(FaultServer server, World like, String name, Path homes) throws IOException, SQLException {
        this(new World(server.created(name, Optional.of(databaseOf(like))), like.agreements), homes.resolve(name));
    }

    Stage(World world, Path home) throws IOException {
        this.world = world;
        this.home = Files.createDirectories(home);
        this.points = new Points(home.resolve("points"));
        this.mailbox = new Mailbox();
    }

    static String databaseOf(World world) {
        String url = world.settings.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** One that has people clear what it drafts, and waits to be told to begin. */
    NodeProcess node(String name) throws IOException {
        return node(name, world.settings, Duration.ZERO, true);
    }

    /** @param clockAhead of its machine; negative: behind */
    NodeProcess node(String name, DatabaseSettings database, Duration clockAhead, boolean clears) throws IOException {
        NodeProcess node =
                new NodeProcess(new FaultNode.Told(database, name, mailbox.port(), clockAhead, clears), points, home);
        nodes.add(node);
        return node;
    }

    /** Until all is issued and sent. */
    void awaitAll() throws InterruptedException {
        awaitAll(PATIENCE);
    }

    void awaitAll(Duration patience) throws InterruptedException {
        try {
            Patience.until(patience, "all issued and told: " + home, () -> {
                nodes.forEach(NodeProcess::mustLive);
                world.later();
                return world.allIssued() && world.allSent();
            });
        } catch (IllegalStateException notDone) {
            throw new IllegalStateException(notDone.getMessage() + "; " + asItStands(), notDone);
        }
    }

    /** What went wrong in the nodes last, which says most in the fewest words; how far everything is, and what the nodes are at. */
    private String asItStands() throws InterruptedException {
        StringBuilder said = new StringBuilder();
        nodes.stream()
                .flatMap(node -> node.thrown().stream())
                .distinct()
                .forEach(line -> said.append(line).append("; "));
        said.append(world.asItStands());
        for (NodeProcess node : nodes) {
            try {
                node.stacks().forEach(line -> said.append('\n').append(line));
            } catch (IOException unsaid) {
                said.append('\n').append(unsaid);
            }
        }
        return said.toString();
    }

    /** What the files of the nodes that were killed left behind, once one of that name has come back. */
    List<String> leftovers() {
        try (var files = Files.list(home.resolve("tmp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("istmo-report-"))
                    .map(name -> "left behind: " + name)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of {@link Truths}. */
    List<String> broken() {
        return Truths.of(world, mailbox.taken());
    }

    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            try {
                node.close();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        mailbox.close();
    }
}
