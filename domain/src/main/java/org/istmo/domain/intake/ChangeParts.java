package org.istmo.domain.intake;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.jdbi.v3.core.Handle;

/**
 * What a file changed, on its way into the trail, in parts of which an entry holds one. A part is put aside in the transaction as soon as it is full, so that no
 * more than one is in memory, and goes into the trail once all are told, since nobody else writes there from then on.
 */
class ChangeParts implements ActivityPostings.Teller {

    /** Activities and documents of a part. */
    static final int MOST = 200;

    /** Of a part, names and texts together. A text that is longer goes on in the next part, under the same name. */
    static final int CHARACTERS = 100_000;

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Handle handle;
    private final long receipt;
    private final Map<String, String> part = new TreeMap<>();
    private int things;
    private int length;
    private int aside;

    ChangeParts(Handle handle, long receipt) {
        this.handle = handle;
        this.receipt = receipt;
    }

    @Override
    public void tell(String of, Map<String, String> fields) {
        long all = fields.entrySet().stream()
                .mapToLong(field ->
                        name(of, field.getKey()).length() + field.getValue().length())
                .sum();
        if (things == MOST || length + all > CHARACTERS) {
            putAside();
        }
        fields.forEach((field, text) -> add(name(of, field), text));
        things++;
    }

    private static String name(String of, String field) {
        return of + " " + field;
    }

    private void add(String name, String text) {
        String rest = text;
        while (length + name.length() + rest.length() > CHARACTERS) {
            int end = whole(rest, CHARACTERS - length - name.length());
            if (end > 0) {
                put(name, rest.substring(0, end));
                rest = rest.substring(end);
            }
            putAside();
        }
        put(name, rest);
    }

    /** No character is cut in two. */
    private static int whole(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void put(String name, String text) {
        part.put(name, text);
        length += name.length() + text.length();
    }

    private void putAside() {
        if (part.isEmpty()) {
            return;
        }
        aside++;
        JsonObjectBuilder told = JSON.createObjectBuilder();
        part.forEach(told::add);
        handle.createUpdate("INSERT INTO import_change (receipt, part, told) VALUES (:receipt, :part, :told)")
                .bind("receipt", receipt)
                .bind("part", aside)
                .bind("told", told.build().toString())
                .execute();
        part.clear();
        things = 0;
        length = 0;
    }

    /**
     * Writes the entry of the file, with the first part, and one for each further part. Call it last in the transaction.
     *
     * @param said of the file itself
     */
    void record(Trail trail, Reader by, Map<String, String> said) {
        String subject = "import:" + receipt;
        if (aside == 0) {
            part.putAll(said);
            trail.record(AuditEvent.done(by, "import", subject, part));
            return;
        }
        putAside();
        Map<String, String> first = numbered(1);
        first.putAll(said);
        long entry = trail.done(by, "import", subject, first);
        for (int number = 2; number <= aside; number++) {
            Map<String, String> more = numbered(number);
            more.put("continues", Long.toString(entry));
            trail.record(AuditEvent.done(by, "import.part", subject, more));
        }
        handle.createUpdate("DELETE FROM import_change WHERE receipt = :receipt")
                .bind("receipt", receipt)
                .execute();
    }

    private Map<String, String> numbered(int number) {
        String told = handle.createQuery("SELECT told FROM import_change WHERE receipt = :receipt AND part = :part")
                .bind("receipt", receipt)
                .bind("part", number)
                .mapTo(String.class)
                .one();
        Map<String, String> fields = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(told))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> fields.put(name, object.getString(name)));
        }
        fields.put("part", Integer.toString(number));
        fields.put("parts", Integer.toString(aside));
        return fields;
    }
}
