package org.istmo.web.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Sent;

/** A JSON object as the domain reads what was sent. */
public record JsonSent(JsonForm form) implements Sent {

    /** @throws org.istmo.domain.problem.Unreadable when the body is no JSON object */
    public static JsonSent of(String body) {
        return new JsonSent(JsonForm.of(body));
    }

    @Override
    public Optional<String> line(String name, int most) {
        return form.text(name, most);
    }

    @Override
    public Optional<String> lines(String name, int most) {
        return form.lines(name, most);
    }

    @Override
    public Map<String, String> words(String name, int most) {
        return form.words(name, most);
    }

    @Override
    public Optional<LocalDate> date(String name) {
        return form.date(name);
    }

    @Override
    public Optional<BigDecimal> decimal(String name, int integerDigits, int decimals) {
        return form.decimal(name, integerDigits, decimals);
    }

    @Override
    public Optional<Long> whole(String name, long least, long most) {
        return form.integer(name, least, most);
    }

    @Override
    public Optional<Boolean> yesOrNo(String name) {
        return form.yesOrNo(name);
    }

    @Override
    public Optional<String> oneOf(String name, Set<String> known) {
        return form.oneOf(name, known);
    }

    @Override
    public List<String> texts(String name, int most) {
        return form.texts(name, most);
    }

    @Override
    public List<Long> wholes(String name, long least, long most) {
        return form.integers(name, least, most);
    }

    @Override
    public boolean isThere(String name) {
        return form.holds(name);
    }

    @Override
    public Optional<Sent> within(String name) {
        return form.form(name).map(JsonSent::new);
    }

    @Override
    public List<Sent> all(String name) {
        return form.forms(name).stream().<Sent>map(JsonSent::new).toList();
    }

    @Override
    public void knowsOnly(Set<String> known) {
        form.knowsOnly(known);
    }

    @Override
    public void wrong(String name, String code, String detail) {
        form.wrong(name, code, detail);
    }

    @Override
    public void wrong(String name, int index, String code, String detail) {
        form.wrong(name, index, code, detail);
    }

    @Override
    public void missing(String name) {
        form.missing(name);
    }

    @Override
    public void mustBeSound() {
        form.mustBeSound();
    }
}
