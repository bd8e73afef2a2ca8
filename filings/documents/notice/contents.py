"""What is notified to one host: its contents, in the rows of a table."""

from collections.abc import Sequence
from functools import cache

from filings.documents.notice.reasons import Content, Why
from filings.documents.notice.view import Contenu, Tableau
from filings.french import dates, grammar, typography
from filings.letter import things
from filings.letter.rows import Rows
from filings.letter.sentences import typeset
from filings.review.verdict import NoticeDuty, Verdict, texts_told, told_host
from filings.statement.false_profiles import profile_itself
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.filed import Posted

#: A content and its number in the notice.
Numbered = tuple[int, Content]


def listed(duty: NoticeDuty, case: Case) -> list[Content]:
    """Return what is notified: posts, then the false profiles that are themselves contents."""
    facts = {fact.id: fact for fact in case.facts}
    accounts: dict[str, Account] = {account.id: account for account in case.accounts}
    posts: list[Content] = [(facts[one], facts[one].posts[index]) for one, index in duty.contents]
    profiles = ((facts[one], profile_itself(facts[one], accounts[account])) for one, account in duty.profiles)
    return [*posts, *((fact, profile) for fact, profile in profiles if profile)]


def is_profile(content: Content, accounts: dict[str, Account]) -> bool:
    """Whether a content is a false profile by its own address, and nothing that it published."""
    fact, post = content
    account = accounts.get(told(post.account) or "")
    return account is not None and fact.kind is FactKind.FALSE_PROFILE and told(post.url) == told(account.url)


def rows(numbered: Sequence[Numbered], case: Case, verdict: Verdict, why: Why) -> Sequence[Contenu]:
    """Return the rows, made one by one as they are printed."""
    accounts = {str(account.id): account for account in case.accounts}
    facts = {fact.id: fact for fact in case.facts}
    host_told = told_host(verdict)

    @cache
    def texts(fact: str, ranks: tuple[int, ...]) -> str:
        return typography.articles(typeset(" ; ".join(texts_told(facts[fact], ranks, verdict))))

    def row(one: Numbered) -> Contenu:
        number, content = one
        fact, post = content
        cited = texts(fact.id, host_told(fact, post))
        account = accounts.get(told(post.account) or "")
        return _row(number, content, account, cited, why(content)[0], verdict)

    return Rows(numbered, row, complete=all(post.worded for _, (_, post) in numbered))


#: What is said of a content that is no words; an intimate image is never joined, even as a capture.
_INSTEAD = {
    FactKind.FALSE_PROFILE: "contenu du faux profil",
    FactKind.INTIMATE_IMAGE: "image non reproduite",
    FactKind.MONTAGE: "montage non reproduit",
}


def _row(number: int, content: Content, account: Account | None, texts: str, reason: str, verdict: Verdict) -> Contenu:
    fact, post = content
    when, seen = told(post.when) or told(fact.when), told(post.seen)
    moments = [dates.cell(when)] if when else []
    if seen:
        moments.append(f"vu le {dates.cell(seen)}")
    text, masked = told(post.text), "numéro masqué" if post.masked else ""
    shown = _exhibit(fact, post)
    after = " ; ".join(part for part in (masked, shown) if part)
    return Contenu(
        numero=str(number),
        adresse=told(post.url) or "",
        date=typeset(" ; ".join(moments)),
        compte=things.account_name(account, verdict) if account else "",
        termes=text or "",
        mention=typeset((f"({after})" if after else "") if text else _instead(fact, post, account, shown)),
        texte=texts,
        motif=reason,
    )


def _exhibit(fact: Fact, post: Posted) -> str:
    """Return « pièce n° 5 », or nothing: the capture of an intimate image is not joined."""
    exhibit = told(post.exhibit)
    return f"pièce n° {exhibit}" if exhibit and fact.kind is not FactKind.INTIMATE_IMAGE else ""


def _instead(fact: Fact, post: Posted, account: Account | None, shown: str) -> str:
    """Return what is said of a content whose words are not written."""
    then = f" ; {shown}" if shown else ""
    if fact.data:
        return f"données non reproduites{then}"
    if account and fact.kind is FactKind.FALSE_PROFILE and told(post.url) == told(account.url):
        return f"le profil lui-même{then}"
    return f"capture jointe, {shown}" if shown else _INSTEAD.get(fact.kind, "[À compléter : termes exacts]")


def tables(contents: Sequence[Contenu]) -> list[Tableau]:
    """Cut the contents into tables short enough to be laid out; numbers go on from one to the next."""
    parts = things.tables(len(contents))
    return [
        Tableau(
            titre=typeset(f"Contenus n° {rank[0] + 1} à {rank[-1] + 1}") if len(parts) > 1 else "",
            contenus=contents[rank.start : rank.stop],
        )
        for rank in parts
    ]


def joined(contents: Sequence[Content], case: Case) -> str:
    """Return the mention of the captures joined, in the numbers of the complaint, or nothing."""
    there = {exhibit.number for exhibit in things.remaining(case)}
    shown = (post for fact, post in contents if fact.kind is not FactKind.INTIMATE_IMAGE)
    those = sorted({n for post in shown if (n := told(post.exhibit)) and n in there})
    if not those:
        return ""
    return typeset(f"P. J. : {'capture' if len(those) == 1 else 'captures'} n° {grammar.ranges(those)}")
