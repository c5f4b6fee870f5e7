package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the trail says of a node that came up: with which settings, and which of them were others when it did last. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ServerStarts {

    static final String ACTION = "server.start";

    /** What a setting was of which nothing is known. */
    static final String UNSET = "unset";

    private static final String SUBJECT = "server";
    private static final String NODE = "node";
    private static final String BEFORE = ".before";
    private static final String AFTER = ".after";

    /** How many starts of all nodes are looked back for the last one of a node. */
    private static final int BACK = 200;

    private Jdbi jdbi;
    private Trail trail;

    protected ServerStarts() {}

    @Inject
    public ServerStarts(DataSource dataSource, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
    }

    /**
     * Writes that a node came up. Of what is another one than when it did last both stand there, of all else what it is. The name of a node may be a machine's and
     * stands apart from the chain.
     *
     * @param settings by their names, without secrets
     */
    @Transactional
    public void record(String node, Map<String, String> settings) {
        Map<String, String> told = new TreeMap<>(jdbi.withHandle(handle -> last(handle, node))
                .map(was -> compared(was, settings))
                .orElse(settings));
        told.put(NODE, node);
        trail.record(AuditEvent.bySystem(ACTION, SUBJECT, told));
    }

    private static Map<String, String> compared(Map<String, String> was, Map<String, String> is) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        Map<String, String> told = new TreeMap<>();
        for (String name : names) {
            String before = was.getOrDefault(name, UNSET);
            String after = is.getOrDefault(name, UNSET);
            if (!before.equals(after)) {
                told.put(name + BEFORE, before);
                told.put(name + AFTER, after);
            } else if (is.containsKey(name)) {
                told.put(name, after);
            }
        }
        return told;
    }

    /** The settings of the node's last start; empty where it is the first, or what it said was erased. */
    private static Optional<Map<String, String>> last(Handle handle, String node) {
        return handle.createQuery(
                        "SELECT p.detail FROM audit_entry e JOIN audit_particulars p ON p.seq = e.seq WHERE e.action = :action ORDER BY e.seq DESC LIMIT :back")
                .bind("action", ACTION)
                .bind("back", BACK)
                .mapTo(String.class)
                .map(ServerStarts::settings)
                .filter(start -> node.equals(start.remove(NODE)))
                .findFirst();
    }

    private static Map<String, String> settings(String detail) {
        Map<String, String> settings = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            JsonObject object = reader.readObject();
            for (String name : object.keySet()) {
                if (name.endsWith(AFTER)) {
                    settings.put(name.substring(0, name.length() - AFTER.length()), object.getString(name));
                } else if (!name.endsWith(BEFORE)) {
                    settings.put(name, object.getString(name));
                }
            }
        }
        return settings;
    }
}
