package org.istmo.web.unsent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.istmo.web.language.Reading;

/** A page on which a form stands as it was sent, with a sentence before it that says that it was not taken, and a button that lets go of it. */
final class AwayPage {

    private static final String REST = "((?:[^>\"]|\"[^\"]*\")*)";
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b" + REST + ">(.*?)</form>");
    private static final Pattern FOLD = Pattern.compile("<details\\b" + REST + ">|</details>");
    private static final Pattern MAIN = Pattern.compile("<main\\b" + REST + ">");

    private final String action;
    private final String address;
    private final FilledForm form;
    private final Reading reading;

    /**
     * @param action the path that the form was sent to
     * @param address of the page, without the mark of what came back
     */
    AwayPage(String action, String address, FilledForm form, Reading reading) {
        this.action = action;
        this.address = address;
        this.form = form;
        this.reading = reading;
    }

    /** @param page its markup */
    String over(String page) {
        return place(page)
                .map(place -> {
                    FilledMarkup.Filled filled = FilledMarkup.of(page.substring(place.begin(), place.end()), form);
                    String before = unfolded(page.substring(0, place.form()));
                    return before
                            + note("away.told", filled.beyond())
                            + page.substring(place.form(), place.begin())
                            + "<input type=\"hidden\" name=\"" + FormWords.AWAY + "\" value=\"1\"/>"
                            + filled.markup()
                            + page.substring(place.end());
                })
                .orElseGet(() -> gone(page));
    }

    /** Its form is no more: what it held is said all the same. */
    private String gone(String page) {
        Matcher main = MAIN.matcher(page);
        return main.find()
                ? page.substring(0, main.end()) + note("away.gone", form.values()) + page.substring(main.end())
                : page;
    }

    private record Place(int form, int begin, int end) {}

    /** Of several forms with that address the one that is about the same: whose hidden fields hold what was sent. */
    private Optional<Place> place(String page) {
        Optional<Place> first = Optional.empty();
        Matcher match = FORM.matcher(page);
        while (match.find()) {
            Map<String, String> attributes = FilledMarkup.attributes(match.group(1));
            String to = FilledMarkup.unescaped(attributes.getOrDefault("action", ""))
                    .replaceAll("[?#].*", "");
            if (to.equals(action) && attributes.getOrDefault("method", "").equalsIgnoreCase("post")) {
                Place place = new Place(match.start(), match.start(2), match.end(2));
                if (isAboutTheSame(match.group(2))) {
                    return Optional.of(place);
                }
                first = first.or(() -> Optional.of(place));
            }
        }
        return first;
    }

    private boolean isAboutTheSame(String markup) {
        Matcher input = Pattern.compile("<input\\b" + REST + ">").matcher(markup);
        while (input.find()) {
            Map<String, String> attributes = FilledMarkup.attributes(input.group(1));
            String name = attributes.getOrDefault("name", "");
            if (attributes.getOrDefault("type", "").equals("hidden")
                    && form.values().containsKey(name)
                    && !form.has(name, FilledMarkup.unescaped(attributes.getOrDefault("value", "")))) {
                return false;
            }
        }
        return true;
    }

    /** What the form is folded away in is opened. */
    private static String unfolded(String before) {
        List<Integer> open = new ArrayList<>();
        Matcher match = FOLD.matcher(before);
        while (match.find()) {
            if (match.group(1) != null) {
                open.add(match.start());
            } else if (!open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        }
        StringBuilder unfolded = new StringBuilder(before);
        for (int index = open.size() - 1; index >= 0; index--) {
            int at = open.get(index) + "<details".length();
            if (!before.substring(at, before.indexOf('>', at)).matches("(?s).*\\bopen=.*")) {
                unfolded.insert(at, " open=\"open\"");
            }
        }
        return unfolded.toString();
    }

    private String note(String told, Map<String, List<String>> beyond) {
        StringBuilder note = new StringBuilder("<form class=\"note\" id=\"" + FormWords.AWAY
                + "\" action=\"/unsent/drop\" method=\"post\">" + hidden("page", action) + hidden("to", address)
                + "<p role=\"status\">" + FilledMarkup.escaped(reading.say(told)) + "</p>");
        List<String> said = FilledMarkup.said(beyond);
        if (!said.isEmpty()) {
            if (!told.equals("away.gone")) {
                note.append("<p>")
                        .append(FilledMarkup.escaped(reading.say("away.beyond")))
                        .append("</p>");
            }
            note.append("<ul class=\"said\">");
            said.forEach(value ->
                    note.append("<li>").append(FilledMarkup.escaped(value)).append("</li>"));
            note.append("</ul>");
        }
        return note.append("<p><input type=\"submit\" class=\"second\" value=\"")
                .append(FilledMarkup.escaped(reading.say("unsent.drop")))
                .append("\"/></p></form>")
                .toString();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + FilledMarkup.escaped(value) + "\"/>";
    }
}
