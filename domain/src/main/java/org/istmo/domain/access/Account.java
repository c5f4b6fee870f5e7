package org.istmo.domain.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/** Somebody's way in: their name, the hash of their password, what they do and for whom. */
@Entity
@Table(name = "account")
@NamedQuery(name = Account.NAMED, query = "SELECT a FROM Account a WHERE a.name = :name")
@NamedQuery(name = Account.TOLD_AT, query = "SELECT a FROM Account a WHERE LOWER(a.mail) = :mail")
@NamedQuery(name = Account.COUNT, query = "SELECT count(a) FROM Account a")
public class Account {

    static final String NAMED = "Account.named";
    static final String TOLD_AT = "Account.toldAt";
    static final String COUNT = "Account.count";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "number_seq")
    @SequenceGenerator(name = "number_seq", sequenceName = "number_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    private @Nullable String donor;

    @Column(name = "whole_donor")
    private boolean wholeDonor;

    private boolean enabled;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable OffsetDateTime lockedUntil;

    private int credentials;

    private @Nullable String mail;

    private boolean digest;

    @Column(name = "engaged_from")
    private @Nullable LocalDate engagedFrom;

    @Column(name = "engaged_to")
    private @Nullable LocalDate engagedTo;

    @Column(name = "engaged_until")
    private @Nullable LocalDate engagedUntil;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Convert(converter = RoleColumn.class)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_office", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "office")
    @Convert(converter = OfficeColumn.class)
    private Set<OfficeCode> offices = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_agreement", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "agreement")
    private Set<Long> agreements = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount opened, String passwordHash, Instant at) {
        this.name = opened.name();
        this.displayName = opened.displayName();
        this.language = opened.language();
        this.passwordHash = passwordHash;
        this.donor = opened.donor().orElse(null);
        this.wholeDonor = opened.wholeDonor();
        this.enabled = true;
        this.digest = true;
        this.engagedFrom = opened.engagement().map(Engagement::from).orElse(null);
        this.engagedTo = opened.engagement().map(Engagement::to).orElse(null);
        this.engagedUntil = opened.engagement().map(Engagement::until).orElse(null);
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.roles.addAll(opened.roles());
        this.offices.addAll(opened.offices());
        this.agreements.addAll(opened.agreements());
    }

    public long id() {
        return Objects.requireNonNull(id, "an account has a number once it is kept");
    }

    public String name() {
        return name;
    }

    /** {@code en} or {@code es}. */
    public String language() {
        return language;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** False when the account opens nothing, by any means. */
    public boolean enabled() {
        return enabled;
    }

    /** Whether it opens anything at that moment: that of a verifier does until their engagement is over. */
    public boolean opensAt(Instant moment) {
        return enabled
                && engagement()
                        .map(engaged -> !engaged.isOverOn(LocalDate.ofInstant(moment, ZoneOffset.UTC)))
                        .orElse(true);
    }

    private Optional<Engagement> engagement() {
        return engagedFrom == null || engagedTo == null || engagedUntil == null
                ? Optional.empty()
                : Optional.of(new Engagement(engagedFrom, engagedTo, engagedUntil));
    }

    /** Counts the passwords this account has had: what was proved with an earlier one is proved no more. */
    public int credentials() {
        return credentials;
    }

    /** Until when no password is taken because of guessing; may have passed. Sessions and tokens are not what was guessed, and live on. */
    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil).map(OffsetDateTime::toInstant);
    }

    public boolean lockedAt(Instant moment) {
        return lockedUntil != null && lockedUntil.toInstant().isAfter(moment);
    }

    /** The account as one who asks from that address. */
    public Reader reader(String address) {
        return new Reader(
                id(),
                name,
                displayName,
                roles,
                offices,
                Optional.ofNullable(donor),
                wholeDonor,
                agreements,
                address,
                engagement());
    }

    /** Where its person is told; empty: nowhere but in the application. */
    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** Whether its person is told once a month of what concerns them, where mail reaches them. */
    public boolean digest() {
        return digest;
    }

    void wantDigest(boolean wanted) {
        digest = wanted;
    }

    void tellAt(Optional<String> address) {
        mail = address.orElse(null);
    }

    /** Opens nothing from now on. */
    public void disable() {
        enabled = false;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
        credentials++;
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** A right password: the count of wrong ones begins anew. */
    void admit() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** A wrong password. */
    void refuse(Instant at) {
        failedAttempts++;
        lockedUntil = LockOut.after(failedAttempts, at)
                .map(until -> until.atOffset(ZoneOffset.UTC))
                .orElse(lockedUntil);
    }
}
