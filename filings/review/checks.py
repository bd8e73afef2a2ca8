"""Every finding the review can make: its code, its level, whom it speaks to, and the function that finds it.

One line per code. The codes are stable: scripts and the documentation name them. What qualification meets on its way
(``noted``) has its meaning written here.
"""

from filings.review import coherence, court, deadlines, hosts, points, recipients, safety, stale, undecided
from filings.review.findings import Check, noted
from filings.review.verdict import Audience, Level

_V, _L = Audience.VICTIM, Audience.LAWYER
#: The document that a note about offences, their delays or the court belongs in.
_COMPLAINT = "complaint"
_ERROR, _WARNING, _ADVICE = Level.ERROR, Level.WARNING, Level.ADVICE

CHECKS: tuple[Check, ...] = (
    # danger first
    Check("danger", _WARNING, _V, safety.danger),
    Check("suicide-attempted", _WARNING, _V, safety.suicide_attempted),
    Check("suicide-call", _WARNING, _V, safety.suicide_call),
    Check("address-exposed", _WARNING, _V, safety.address_exposed),
    Check("intimate-image-minor", _WARNING, _V, safety.intimate_minor),
    Check("minor-solicited", _WARNING, _V, safety.minor_solicited),
    # deadlines
    Check("deadline-soon", _WARNING, _L, deadlines.deadline_soon, _COMPLAINT),
    Check("data-soon-gone", _WARNING, _L, deadlines.data_soon_gone, _COMPLAINT),
    Check("limitation-past", _WARNING, _L, deadlines.limitation_past, _COMPLAINT),
    Check("limitation-partly-past", _WARNING, _V, deadlines.limitation_partly_past),
    Check("limitation-disputed", _WARNING, _L, deadlines.limitation_disputed, _COMPLAINT),
    Check("limitation-secondary", _ADVICE, _L, deadlines.limitation_secondary, _COMPLAINT),
    Check("limitation-unsure-start", _ADVICE, _L, deadlines.limitation_unsure_start, _COMPLAINT),
    Check("deadline", _ADVICE, _L, deadlines.deadline, _COMPLAINT),
    Check(
        "deadline-undecided",
        _WARNING,
        _V,
        noted(
            "deadline-undecided",
            "A fact bears one offence or another by a day that was not told: none is alleged, and its time runs.",
        ),
    ),
    Check("data-kept", _ADVICE, _L, deadlines.data_kept_told, _COMPLAINT),
    Check("data-gone", _WARNING, _L, deadlines.data_gone, _COMPLAINT),
    Check("data-refused", _ADVICE, _L, deadlines.data_refused, _COMPLAINT),
    Check("complaint-waiting", _ADVICE, _L, deadlines.complaint_waiting, _COMPLAINT),
    Check("complaint-unanswered", _ADVICE, _L, deadlines.complaint_needed_again, _COMPLAINT),
    # what is missing
    Check("court-unknown", _ERROR, _V, court.court_unknown),
    Check("court-several", _WARNING, _V, court.court_several),
    Check("date-needed", _WARNING, _V, coherence.date_needed),
    Check("birth-after-fact", _WARNING, _V, coherence.birth_after_fact),
    Check("date-supposed", _ADVICE, _V, coherence.date_supposed),
    Check("still-going-on", _WARNING, _V, stale.still_going_on),
    Check("channel-unknown", _WARNING, _V, undecided.channel_unknown),
    Check("url-missing", _WARNING, _V, hosts.url_missing),
    Check("element-missing", _ADVICE, _L, coherence.element_missing, _COMPLAINT),
    Check("element-missing-reserved", _ADVICE, _L, coherence.element_missing_reserved, _COMPLAINT),
    Check("intrusion-unsaid", _ADVICE, _V, coherence.intrusion_unsaid),
    Check("threat-unsaid", _WARNING, _V, coherence.threat_unsaid),
    Check("nothing-alleged", _ADVICE, _V, coherence.nothing_alleged),
    Check("complaint-undated", _WARNING, _V, coherence.complaint_undated),
    Check("answer-later", _ADVICE, _V, coherence.answer_later),
    # exhibits, accounts, people
    Check("exhibit-uncited", _WARNING, _V, coherence.exhibit_uncited),
    Check("exhibit-withdrawn-cited", _WARNING, _V, coherence.exhibit_withdrawn_cited),
    Check("fact-without-exhibit", _ADVICE, _V, coherence.fact_without_exhibit),
    Check("capture-undated", _WARNING, _V, coherence.capture_undated),
    Check("sealed-image", _WARNING, _V, coherence.sealed_image),
    Check("holder-without-basis", _WARNING, _V, coherence.holder_without_basis),
    Check("person-named", _WARNING, _L, coherence.person_named, _COMPLAINT),
    Check("bond-alleged", _WARNING, _L, coherence.bond_alleged, _COMPLAINT),
    Check("account-unused", _ADVICE, _V, coherence.account_unused),
    Check("false-profile-untold", _WARNING, _V, coherence.false_profile_unused),
    Check("complainant-untargeted", _WARNING, _V, coherence.complainant_untargeted),
    Check("targets-unsaid", _ADVICE, _V, coherence.several_complainants),
    Check("others-concerned", _ADVICE, _V, coherence.others_concerned),
    Check("minor-alone", _ADVICE, _V, safety.minor_alone),
    Check("representatives-of-adult", _WARNING, _V, safety.representatives_after_majority),
    Check("witness-silent", _ADVICE, _V, safety.witness_silent),
    Check("expected-past", _WARNING, _V, stale.expected_past),
    Check("expected-long-ago", _WARNING, _V, stale.expected_long_ago),
    Check("relative-words", _WARNING, _V, stale.relative_words),
    Check("left-out-later", _ADVICE, _V, stale.left_out_later),
    Check("social-security", _WARNING, _V, coherence.social_security),
    Check("address-in-words", _WARNING, _V, safety.address_in_words),
    Check("masked-number", _ADVICE, _V, coherence.masked_number),
    Check("posts-column-unread", _WARNING, _V, coherence.posts_column_unread),
    Check("ip-without-time", _WARNING, _V, coherence.ip_without_time),
    Check("ip-addresses", _WARNING, _L, coherence.ip_addresses, _COMPLAINT),
    # recipients
    Check("court-address", _ADVICE, _V, court.court_address_missing),
    Check("court-name", _WARNING, _L, court.court_name_to_verify, _COMPLAINT),
    Check("courts-table", _ADVICE, _L, court.courts_table, _COMPLAINT),
    Check("competence-unfounded", _WARNING, _L, court.competence_unfounded, _COMPLAINT),
    Check("court-of-author", _ADVICE, _L, court.court_of_author, _COMPLAINT),
    Check("national-pole-unfit", _WARNING, _V, court.pole_wished_in_vain),
    Check("national-pole-possible", _ADVICE, _V, court.pole_possible),
    Check("ministry-unknown", _WARNING, _V, recipients.ministry_unknown),
    Check("ministry-to-verify", _WARNING, _V, recipients.ministry_to_verify, "minister"),
    Check("ministry-address", _ADVICE, _V, recipients.ministry_address_missing),
    Check("platform-unknown", _WARNING, _V, hosts.platform_unknown),
    Check("entity-unknown", _WARNING, _V, hosts.entity_unknown),
    Check("entity-to-verify", _ADVICE, _L, hosts.entity_to_verify, "notice"),
    Check("notice-regime", _ADVICE, _L, hosts.notice_regime_unsure, "notice"),
    Check("seen-long-ago", _WARNING, _V, hosts.seen_long_ago),
    Check("notice-nameless", _ADVICE, _V, hosts.notice_nameless),
    Check("notice-without-reason", _WARNING, _V, hosts.notice_without_reason),
    # the law
    Check(
        "not-in-force", _ADVICE, _L, noted("not-in-force", "An offence did not exist on the day of a fact."), _COMPLAINT
    ),
    Check("law-since", _WARNING, _V, noted("law-since", "A letter asks for a text that exists since the facts.")),
    Check(
        "never-read",
        _WARNING,
        _L,
        noted("never-read", "The text in force on the day of a fact was never read."),
        _COMPLAINT,
    ),
    Check(
        "date-decides",
        _WARNING,
        _L,
        noted("date-decides", "A text came or went during the days of a fact."),
        _COMPLAINT,
    ),
    Check(
        "earlier-acts",
        _ADVICE,
        _L,
        noted("earlier-acts", "A text came after the first acts of a fact: only the later ones are alleged."),
        _COMPLAINT,
    ),
    Check(
        "milder-version",
        _WARNING,
        _L,
        noted("milder-version", "Two versions are possible; the milder is alleged."),
        _COMPLAINT,
    ),
    Check(
        "one-qualification",
        _ADVICE,
        _L,
        noted("one-qualification", "An offence yields to another for the same act."),
        _COMPLAINT,
    ),
    Check(
        "since-to-verify",
        _WARNING,
        _L,
        noted("since-to-verify", "The day the version alleged came into force was given by heart."),
        _COMPLAINT,
    ),
    Check("grade-b", _ADVICE, _L, noted("grade-b", "The version alleged rests on a secondary source."), _COMPLAINT),
    Check(
        "grade-c",
        _WARNING,
        _L,
        noted("grade-c", "The version is to be verified: the offence is not alleged."),
        _COMPLAINT,
    ),
    Check(
        "general-aggravation",
        _ADVICE,
        _L,
        noted("general-aggravation", "A bias raises the penalty under the general provision."),
        _COMPLAINT,
    ),
    Check("account-ban", _ADVICE, _L, noted("account-ban", "A court may suspend the account used."), _COMPLAINT),
    Check("prosecution", _ADVICE, _L, noted("prosecution", "Who may set the prosecution of words going."), _COMPLAINT),
    Check("press-head", _WARNING, _L, points.press_head, _COMPLAINT),
    Check(
        "press-strict",
        _ADVICE,
        _L,
        noted(
            "press-strict", "A relief from qualifying each of the words exists since 2017: the strict rule is advised."
        ),
        _COMPLAINT,
    ),
    Check("insult-provoked", _WARNING, _V, points.insult_provoked),
    Check("mandate-day", _WARNING, _V, points.mandate_day),
    Check("same-words-twice", _WARNING, _V, points.same_words_twice),
    Check("words-not-exact", _WARNING, _V, points.words_not_exact),
    Check("mixed-grounds", _WARNING, _V, points.mixed_grounds),
    Check("complaint-required", _ADVICE, _L, points.complaint_required, _COMPLAINT),
    Check("victim-silenced", _ADVICE, _L, points.victim_silenced, _COMPLAINT),
    Check("right-to-verify", _ADVICE, _L, points.right_to_verify),
    Check("read-again", _ADVICE, _L, points.read_again, _COMPLAINT),
    # warnings to show before anything is sent
    Check("true-report", _ADVICE, _V, safety.true_report),
    Check("false-accusation", _WARNING, _V, safety.false_accusation),
    Check("true-notice", _ADVICE, _V, safety.true_notice),
    Check("letter-interrupts-nothing", _ADVICE, _V, safety.letter_interrupts_nothing),
    Check("keep-originals", _ADVICE, _V, safety.keep_originals),
    Check("bailiff-first", _ADVICE, _V, safety.bailiff_first),
    Check("address-shown", _WARNING, _V, safety.address_shown),
    Check("address-not-hidden", _WARNING, _V, safety.hidden_address),
    Check("doctor", _ADVICE, _V, safety.doctor),
)


def codes() -> dict[str, str]:
    """Return every code and what it means, in the order of the table."""
    return {check.code: check.meaning for check in CHECKS}
