package org.istmo.web.paging;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.problem.Invalid;

/**
 * Finds the fields that an object names more than once. RFC 8259, section 4, leaves open which of them counts; here none does, as whoever wrote both may
 * have meant either.
 */
final class NamedTwice {

    /** In characters, of all pointers together: what a hostile body may make us say. */
    private static final int ENOUGH = 10_000;

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, Invalid.Field> found = new LinkedHashMap<>();
    private int said;

    private NamedTwice() {}

    /**
     * The fields that are named twice at any depth, in their order, each once.
     *
     * @param json sound JSON
     */
    static List<Invalid.Field> in(String json) {
        NamedTwice walk = new NamedTwice();
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            while (parser.hasNext() && walk.said < ENOUGH) {
                walk.take(parser.next(), parser);
            }
        }
        return List.copyOf(walk.found.values());
    }

    private void take(JsonParser.Event event, JsonParser parser) {
        switch (event) {
            case KEY_NAME -> name(parser.getString());
            case START_OBJECT, START_ARRAY -> {
                count();
                levels.push(new Level());
            }
            case END_OBJECT, END_ARRAY -> levels.pop();
            default -> count();
        }
    }

    private void count() {
        if (!levels.isEmpty()) {
            levels.element().items++;
        }
    }

    private void name(String name) {
        Level here = levels.element();
        here.name = name;
        if (!here.names.add(name)) {
            String pointer = pointer();
            String detail = "Named twice in one object; which of the two was meant cannot be known.";
            if (found.putIfAbsent(pointer, new Invalid.Field(pointer, "named-twice", detail)) == null) {
                said += pointer.length();
            }
        }
    }

    /** Made only for what is wrong: those of every level of a deep body would fill the memory. */
    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Level> outward = levels.descendingIterator(); outward.hasNext(); ) {
            pointer.append('/').append(outward.next().step());
        }
        return pointer.toString();
    }

    /** An object or a list that is being read. */
    private static final class Level {

        private final Set<String> names = new HashSet<>();
        private String name = "";
        private int items;

        /** As RFC 6901 writes it. Only an object has names. */
        String step() {
            return names.isEmpty()
                    ? String.valueOf(items - 1)
                    : name.replace("~", "~0").replace("/", "~1");
        }
    }
}
