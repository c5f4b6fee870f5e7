package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.DonorDesk;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** Accounts in the administrator's words, and what can be chosen for one. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AccountWords {

    private static final int MOST = 500;

    private SignedIn signedIn;
    private ReferenceData reference;
    private DonorDesk donors;
    private Reading reading;

    protected AccountWords() {}

    @Inject
    public AccountWords(SignedIn signedIn, ReferenceData reference, DonorDesk donors, Reading reading) {
        this.signedIn = signedIn;
        this.reference = reference;
        this.donors = donors;
        this.reading = reading;
    }

    public List<Choice> roles() {
        return Arrays.stream(Role.values()).map(this::role).toList();
    }

    /** Those of the offices' own people. */
    public List<Choice> rolesOfStaff() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.DONOR && role != Role.VERIFIER)
                .map(this::role)
                .toList();
    }

    private Choice role(Role role) {
        return new Choice(role.word(), reading.say("role." + role.word()));
    }

    public List<Choice> offices() {
        return reference.page(signedIn.reader(), ReferenceLists.named("offices"), 0, MOST).stream()
                .map(row -> new Choice(
                        String.valueOf(row.get(ReferenceList.CODE)),
                        row.get(ReferenceList.CODE) + " · " + name(row.get("name"))))
                .toList();
    }

    private String name(@Nullable Object words) {
        return words instanceof Bilingual both
                ? Optional.ofNullable(reading.getCode().equals("es") ? both.es() : both.en())
                        .orElse("")
                : "";
    }

    public List<Choice> languages() {
        return List.of(new Choice("en", reading.say("language.en")), new Choice("es", reading.say("language.es")));
    }

    /** Codes of donors, of which a browser proposes some while one is typed. */
    public List<String> donors() {
        return donors.page(signedIn.reader(), "", MOST).stream()
                .map(kept -> kept.donor().code())
                .toList();
    }

    public String roles(KeptAccount account) {
        return account.roles().stream()
                .sorted()
                .map(role -> reading.say("role." + role.word()))
                .collect(Collectors.joining(", "));
    }

    /** The offices that it acts for, or the donor that it stands for, or the agreements that it names. */
    public String reach(KeptAccount account) {
        String offices =
                account.offices().stream().map(OfficeCode::code).sorted().collect(Collectors.joining(", "));
        String grants = String.join(", ", account.grants());
        if (account.donor().isPresent()) {
            return account.donor().get() + (grants.isEmpty() ? "" : " · " + grants);
        }
        return offices.isEmpty() ? grants : offices;
    }

    public String state(KeptAccount account) {
        return reading.say(account.enabled() ? "admin.account.enabled" : "admin.account.disabled");
    }

    /** A moment in Greenwich; the dash where there was none. */
    public String moment(Optional<OffsetDateTime> at) {
        return at.map(when -> reading.moment(when.atZoneSameInstant(ZoneId.of("UTC"))))
                .orElseGet(() -> reading.say("admin.never"));
    }
}
