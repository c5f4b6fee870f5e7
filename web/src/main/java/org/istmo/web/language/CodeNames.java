package org.istmo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.rowfile.Coded;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** What codes of reference data are called in the language of whoever reads the page. Each list is read once a request, when it is asked for. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CodeNames {

    private CodeLists lists;
    private SignedIn signedIn;
    private Reading reading;
    private final Map<CodeList, Map<String, Coded>> known = new EnumMap<>(CodeList.class);

    protected CodeNames() {}

    @Inject
    public CodeNames(CodeLists lists, SignedIn signedIn, Reading reading) {
        this.lists = lists;
        this.signedIn = signedIn;
        this.reading = reading;
    }

    /** The code itself where nobody gave it a name. */
    public String of(CodeList list, String code) {
        return Optional.ofNullable(known(list).get(code)).map(this::name).orElse(code);
    }

    /** The same; empty where there is no code. */
    public String ofAny(CodeList list, @Nullable String code) {
        return code == null || code.isEmpty() ? "" : of(list, code);
    }

    /** What may be chosen of a list by now, in the order in which people are shown it. */
    public List<Coded> offered(CodeList list) {
        return lists.of(signedIn.reader(), list);
    }

    public String name(Coded coded) {
        String name = reading.getLanguage() == Language.ES ? coded.spanish() : coded.english();
        return name.isEmpty() ? coded.code() : name;
    }

    private Map<String, Coded> known(CodeList list) {
        return known.computeIfAbsent(list, asked -> {
            Map<String, Coded> byCode = new LinkedHashMap<>();
            lists.withRetired(signedIn.reader(), asked).forEach(coded -> byCode.putIfAbsent(coded.code(), coded));
            return byCode;
        });
    }
}
