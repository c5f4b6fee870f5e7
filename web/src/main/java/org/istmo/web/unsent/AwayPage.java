package org.istmo.web.unsent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.istmo.web.language.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page on which a form stands as it was sent, with a sentence before it that says that it was not taken, and a button that lets go of it. */
final class AwayPage {

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

    /** @param markup of the page */
    String over(String markup) {
        Document page = Jsoup.parse(markup);
        page.outputSettings().prettyPrint(false);
        Optional<Element> place = place(page);
        if (place.isPresent()) {
            show(place.get());
        } else {
            Optional.ofNullable(page.selectFirst("main"))
                    .ifPresent(main -> main.prependChild(note("away.gone", form.values(), false)));
        }
        return page.outerHtml();
    }

    private void show(Element place) {
        Map<String, List<String>> beyond = FilledFields.fill(place, form);
        place.prependChild(hidden(FormWords.AWAY, "1"));
        place.before(note("away.told", beyond, true));
        place.parents().stream().filter(above -> above.is("details")).forEach(fold -> fold.attr("open", true));
    }

    /** Of several forms with that address the one that is about the same: whose hidden fields hold what was sent. One alone may say another version. */
    private Optional<Element> place(Document page) {
        List<Element> all = page.select("form[method=post]").stream()
                .filter(each -> each.attr("action").replaceAll("[?#].*", "").equals(action))
                .toList();
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream().filter(this::isAboutTheSame).findFirst();
    }

    private boolean isAboutTheSame(Element place) {
        return place.select("input[type=hidden]").stream()
                .allMatch(hidden -> !form.values().containsKey(hidden.attr("name"))
                        || form.has(hidden.attr("name"), hidden.attr("value")));
    }

    /** @param beyond what no field shows; what is left of a form that is gone is said without more words */
    private Element note(String told, Map<String, List<String>> beyond, boolean introduced) {
        Element note = new Element("form")
                .addClass("note")
                .id(FormWords.AWAY)
                .attr("action", "/unsent/drop")
                .attr("method", "post");
        note.appendChild(hidden("page", action)).appendChild(hidden("to", address));
        note.appendElement("p").attr("role", "status").text(reading.say(told));
        List<String> said = said(beyond);
        if (!said.isEmpty()) {
            if (introduced) {
                note.appendElement("p").text(reading.say("away.beyond"));
            }
            Element list = note.appendElement("ul").addClass("said");
            said.forEach(value -> list.appendElement("li").text(value));
        }
        note.appendElement("p")
                .appendElement("input")
                .attr("type", "submit")
                .addClass("second")
                .attr("value", reading.say("unsent.drop"));
        return note;
    }

    /** Values that say something, each once. */
    private static List<String> said(Map<String, List<String>> values) {
        return values.values().stream()
                .flatMap(Collection::stream)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static Element hidden(String name, String value) {
        return new Element("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }
}
