"""Where the law was read. ``read`` is the day whose law a source shows, never the day it was consulted.

A text read in full in one place is cited by that place; a chronology shows that nothing changed between two days.
"""

from datetime import date

from filings.law.text import Source

CP26 = Source(
    "Code pénal, texte entier au 13 juillet 2025 (LEGI)",
    "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719",
    date(2025, 7, 13),
)
CPLEG = Source(
    "Code pénal, un texte par modification de 1994 à août 2010 (LEGI)",
    "https://github.com/legalize-dev/legalize-fr",
    date(2010, 8, 11),
)
CPH15 = Source(
    "Code pénal, historique article par article jusqu’au 28 mars 2015",
    "https://github.com/steeve/france.code-penal",
    date(2015, 3, 28),
)
ETALAB = Source(
    "Loi du 29 juillet 1881, articles 31 à 33, 48, 53 et 65-3 à la fin de 2014",
    "https://github.com/etalab/lois-non-codifiees-et-reglements-francais",
    date(2014, 12, 31),
)
ETALAB_30 = Source(
    "Loi du 29 juillet 1881, articles 30 et 48 (1°) à la fin de 2014",
    "https://github.com/etalab/lois-non-codifiees-et-reglements-francais",
    date(2014, 12, 31),
)
GISTI = Source(
    "Loi du 29 juillet 1881, articles 23, 29, 30 et 31", "http://www.gisti.org/spip.php?article1655", date(2014, 12, 31)
)
D_2222 = Source(
    "222-33-2-2, chronologie et textes de 2018 et 2024",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000029334247",
    date(2024, 3, 23),
)
SENAT_32 = Source(
    "Sénat, amendement 32 rect. ter du 26 janvier 2022",
    "http://senat.fr/amendements/2021-2022/324/Amdt_32.html",
    date(2022, 3, 4),
)
RF_2222 = Source(
    "222-33-2-2, texte en vigueur depuis le 23 mars 2024",
    "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719",
    date(2024, 3, 23),
)
D_2221 = Source(
    "222-33-2-1, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000022469910",
    date(2020, 8, 1),
)
D_22233 = Source(
    "222-33, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000006417706",
    date(2018, 8, 6),
)
D_22216 = Source(
    "222-16, chronologie (dernière version : 1er août 2020)",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000006417654",
    date(2020, 8, 1),
)
D_2264 = Source(
    "226-4-1, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000023709201",
    date(2020, 8, 1),
)
D_13276 = Source(
    "132-76, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000006417500",
    date(2017, 1, 29),
)
DALLOZ_13280 = Source(
    "132-80, issu de la loi n° 2006-399 du 4 avril 2006 ; Crim., 28 janvier 2026, n° 25-80.641, commenté",
    "https://dalloz.businesscomm.fr/nos-actualites-juridiques/violences-dans-le-couple-application-retroactive-de-la-circonstance-aggravante-resultant-de-la-loi-du-3-aout-2018",
    date(2026, 1, 28),
)
D_22610 = Source(
    "226-10, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000006417940",
    date(2016, 12, 11),
)
D_3231 = Source(
    "323-1, chronologie",
    "https://www.doctrine.fr/l/texts/codes/LEGITEXT000006070719/articles/LEGIARTI000030939438",
    date(2023, 1, 26),
)
D_CHRONO = Source(
    "433-3 et 433-3-1, chronologies (dernière version du premier : 27 novembre 2021)",
    "https://www.doctrine.fr/",
    date(2021, 11, 27),
)
PWALLON = Source("323-1 à 323-3 après la loi n° 2015-912", "http://pwallon.net/", date(2015, 7, 27))
CPFR_R6258 = Source(
    "R. 625-8-1, décret n° 2017-1230", "https://code-penal.fr/article-r625-8-1-a35375885.html", date(2017, 8, 6)
)
CPFR_2218 = Source(
    "222-18-3, modifié par la loi n° 2019-1480, article 10",
    "https://code-penal.fr/article-222-18-3-a39778308.html",
    date(2019, 12, 30),
)
CPFR_3233 = Source(
    "323-3, modifié par la loi n° 2015-912, article 4",
    "https://code-penal.fr/article-323-3-a30939448.html",
    date(2015, 7, 27),
)
DDG_21 = Source(
    "Dispositions pénales de la loi n° 2021-1109 (circulaire du 22 octobre 2021)",
    "https://ddg.fr/actualite/les-dispositions-penales-de-la-loi-separatisme",
    date(2021, 8, 26),
)
PDC = Source(
    "227-23, texte d’avant le 1er août 2020 (détention : deux ans et 30 000 euros)",
    "https://www.pointdecontact.net/champ_competences/",
    date(2020, 7, 31),
)
VS_INFO = Source(
    "227-23-1 et 312-10, présentation",
    "https://violences-sexuelles.info/comprendre-definitions-loi/extorsion-dimages-pedopornographiques",
    date(2021, 4, 23),
)
TRIC_24 = Source(
    "Code pénal, différences du 23 mars 2024 (222-13 renvoie à 222-14-5 pour les élus)",
    "https://git.tricoteuses.fr/codes/code_penal/commit/a4afcc332c3c74e436af030fc03c295e162d771b",
    date(2024, 3, 23),
)
SEBAN_17 = Source(
    "Décret n° 2017-1230 : de la 4e à la 5e classe le 6 août 2017",
    "http://www.seban-associes.avocat.fr/extension-aggravation-infractions-de-provocations-diffamations-injures-non-publiques-a-caractere-raciste-discriminatoire/",
    date(2017, 8, 6),
)
REVUEDLF = Source("Étude du décret n° 2017-1230", "https://revuedlf.com/droit-penal/", date(2017, 8, 6))
AL17 = Source(
    "Code pénal, différences du 29 janvier 2017",
    "https://archeo-lex.fr/codes/code_p%C3%A9nal/2017-01-29/commit",
    date(2017, 1, 29),
)
AL21 = Source(
    "Code pénal, différences du 26 août 2021",
    "https://archeo-lex.fr/codes/code_p%C3%A9nal/2021-08-26/commit",
    date(2021, 8, 26),
)
AL23 = Source(
    "Code pénal, différences du 1er avril 2023",
    "https://archeo-lex.fr/codes/code_p%C3%A9nal/2023-04-01/commit",
    date(2023, 4, 1),
)
L2017_171 = Source(
    "Loi n° 2017-86 du 27 janvier 2017, article 171",
    "https://www.legifrance.gouv.fr/affichTexteArticle.do?cidTexte=JORFTEXT000033934948&idArticle=LEGIARTI000033938301&dateTexte=20170129",
    date(2017, 1, 29),
)
JURIBLIO_24 = Source("Loi n° 2024-247 du 21 mars 2024, articles 1, 3 et 4", "https://juriblio.fr/", date(2024, 3, 23))
DALLOZ_SREN = Source(
    "Dispositions pénales de la loi n° 2024-449 (SREN)",
    "https://actu.dalloz-etudiant.fr/a-la-une/article/focus-sur-les-dispositions-penales-de-la-loi-visant-a-securiser-et-a-reguler-lespace-numeri/h/9d1cddaefd92e27027b0dcefe9177c0f.html",
    date(2024, 5, 23),
)
L2026_813 = Source(
    "Loi n° 2026-813 du 24 août 2026 (NOR ECOX2602236L)", "https://www.legifrance.gouv.fr/", date(2026, 8, 26)
)
MRMR_26 = Source(
    "Loi n° 2026-798 du 18 août 2026, articles 16 et 17, relevée sur Légifrance le 7 octobre 2026",
    "https://github.com/Elicetian/ma-rue-mon-respect",
    date(2026, 10, 7),
)
CC_240 = Source(
    "Cons. const., 4 mai 2012, n° 2012-240 QPC",
    "https://www.conseil-constitutionnel.fr/decision/2012/2012240QPC.htm",
    date(2012, 5, 5),
)
JM_2014 = Source(
    "Un message public est un écrit au sens de 222-17 (blog d’une magistrate, 30 septembre 2014)",
    "https://blog.francetvinfo.fr/judge-marie/2014/09/30/tweeter-nest-pas-jouer.html",
    date(2014, 9, 30),
)
LANDOT_18 = Source(
    "Loi n° 2018-703, entrée en vigueur",
    "https://blog.landot-avocats.net/2018/08/06/decryptage-de-la-loi-schiappa/",
    date(2018, 8, 6),
)
L_24 = Source(
    "Loi de 1881, article 24, chronologie",
    "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000030737856",
    date(2021, 8, 26),
)
L_32 = Source(
    "Loi de 1881, article 32, chronologie",
    "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000006419732",
    date(2020, 3, 24),
)
L_33 = Source(
    "Loi de 1881, article 33, chronologie",
    "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000030743307",
    date(2024, 3, 23),
)
LF_33 = Source(
    "Loi de 1881, article 33, version du 26 août 2021",
    "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000043982443",
    date(2021, 8, 26),
)
L_65 = Source(
    "Loi de 1881, article 65 (alinéas 1 et 2 inchangés depuis le 5 janvier 1993)",
    "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000006419865",
    date(2021, 8, 26),
)
L_653 = Source(
    "Loi de 1881, article 65-3, chronologie et texte de 2012",
    "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000006419847?version=LEGIARTI000026829092",
    date(2021, 8, 26),
)
LEGIREL = Source("Loi de 1881, articles 24 et 24 bis en 2017", "https://legirel.cnrs.fr", date(2017, 1, 29))
AN_1160 = Source(
    "Assemblée nationale, amendement 1160 de janvier 2021 (65-3 étendu à tout l’article 24)",
    "https://www.assemblee-nationale.fr/dyn/15/amendements/3649/CSPRINCREP/1160",
    date(2021, 8, 26),
)
ND_971482 = Source(
    "Assemblée nationale, intervention du rapporteur sur les délais de presse",
    "https://2017-2022.nosdeputes.fr/15/intervention/971482",
    date(2021, 8, 26),
)
ND_1128520 = Source(
    "Assemblée nationale, adoption de l’amendement 1160 en commission",
    "https://2017-2022.nosdeputes.fr/",
    date(2021, 8, 26),
)
AN_3797 = Source(
    "Assemblée nationale, amendements 3797/752 et 537 (liste de 65-3 de 2014 à 2021)",
    "https://www.assemblee-nationale.fr/",
    date(2021, 8, 25),
)
QPC_1088 = Source(
    "Cons. const., 17 mai 2024, n° 2024-1088 QPC", "https://qpc360.conseil-constitutionnel.fr", date(2024, 5, 17)
)
LP_52526 = Source(
    "Légipresse n° 426, juillet 2024, sur la décision 2024-1088 QPC",
    "https://legipresse.com/011-52526",
    date(2024, 7, 1),
)
REPSQUAD = Source(
    "Loi n° 2014-56 : un an pour les motifs de sexe, d’orientation, d’identité et de handicap",
    "http://blog.reputationsquad.com/2014/02/extension-delais-prescription-applaudi/",
    date(2014, 1, 29),
)
LP_43916 = Source(
    "Crim., 23 mai 2006 : l’année de 65-3 ne vise pas les contraventions",
    "https://legipresse.com/011-43916-Le-delai-de-prescription-d-un-an-n-est-pas-applicable-a-la-contravention-d-injure-raciale-non-publique.html",
    date(2006, 5, 23),
)
SP_F32077 = Source(
    "service-public, fiche « Injure » du 22 mai 2023",
    "https://www.service-public.fr/particuliers/vosdroits/F32077",
    date(2023, 5, 22),
)
DACG = Source(
    "Direction des affaires criminelles : délai des contraventions de presse",
    "https://studylibfr.com/doc/1230468",
    date(2017, 8, 6),
)
LOI1881 = Source(
    "Compter les trois mois, de quantième à quantième",
    "https://loi1881.fr/prescription-diffamation-injure-3-mois",
    date(2023, 5, 22),
)
CPPH15 = Source(
    "Code de procédure pénale, historique jusqu’au 1er avril 2015",
    "https://github.com/steeve/france.code-procedure-penale",
    date(2015, 4, 1),
)
CPP_8 = Source(
    "Code de procédure pénale, article 8, version du 1er mars 2017",
    "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000034099781",
    date(2017, 3, 1),
)
L2017_4 = Source(
    "Loi n° 2017-242 du 27 février 2017, article 4",
    "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000034098294",
    date(2017, 3, 1),
)
ACORP = Source("Prescription : exemples calculés", "https://acorp.fr", date(2020, 11, 21))
ORD_303 = Source(
    "Ordonnance n° 2020-303 du 25 mars 2020, articles 2 et 3",
    "https://www.lexbase.fr/index/source/57374358-ordonnance-n-2020-303-du-25-mars-2020-portant-adaptation-de-regles-de-procedure-penale-sur-le-fondem",
    date(2020, 8, 10),
)
ALLIAUME = Source(
    "La suspension de 2020 vaut pour tout délai en cours",
    "https://cabinet-philippe-alliaume.suissemagazine.com/2023/07/12/des-nouveaux-mecanismes-de-variation-des-delais-de-prescription-de-la-peine",
    date(2023, 7, 12),
)
VIVALDI = Source(
    "Crim., 19 juin 2019, n° 18-85.725 : le délai court du dernier acte de harcèlement",
    "https://www.courdecassation.fr",
    date(2019, 6, 19),
)
MEM = Source("Aucune page lue : à vérifier", "", date(2026, 11, 21))
