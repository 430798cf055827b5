"""How pages word what is not their text: calls to share, teasers of other pages, comments, newsletters, credits. German first.

Patterns are matched against the beginning of a passage in lower case (which is five times as fast as to ignore case).
"""

from monitor.parse.document.wording import Wording

# From here on comes what readers wrote; nothing behind it is text.
COMMENTS = Wording(
    r"(?:leser|nutzer)?(?:kommentare?|komentare)(?:\s*(?:[:(\[]|\d|$)|\s+(?:schreiben|verfassen|hinterlassen|anzeigen|zu\b|lesen))",
    r"\d+\s+(?:kommentare?|comments?|commentaires?|comentarios?|commenti|komentarz\w*|reacties|antworten|responses|replies|"
    r"gedanken|thoughts)\b.{0,80}$",
    r"(?:ein|one)\s+(?:kommentar|gedanke|comment|thought|response)\s+(?:zu|on|to)\b",
    r"schreibe?n?\s+(?:sie\s+)?(?:hier\s+)?(?:einen|eine|den\s+ersten|ihren|deinen)\s+(?:kommentar|antwort|ersten)",
    r"(?:hinterlasse?n?|verfasse?n?)\s+(?:sie\s+)?(?:hier\s+)?(?:einen|eine)\s+(?:kommentar|antwort|nachricht)",
    r"kommentar\s+(?:schreiben|verfassen|hinterlassen|abgeben|hinzufügen)|antwort\s+(?:schreiben|hinterlassen)",
    r"leave\s+a\s+(?:reply|comment)|post\s+a\s+comment|add\s+a\s+comment|join\s+the\s+(?:discussion|conversation)",
    r"comments?(?:\s*\(\d+\)|:)?$",
    r"what\s+do\s+you\s+think\?$|recent\s+comments$|(?:view|show|read)\s+(?:all\s+)?(?:\d+\s+)?comments",
    r"laisser\s+un\s+commentaire|commentaires?(?:\s*\(\d+\)|\s*:)?$|(?:réagir|commenter|votre\s+commentaire)",
    r"(?:deja|dejar|escribe?)\s+(?:una?\s+)?(?:comentario|respuesta)|comentarios?(?:\s*\(\d+\)|:)?$",
    r"lascia\s+un\s+commento|commenti(?:\s*\(\d+\))?$|dodaj\s+komentarz|komentarze?(?:\s*\(\d+\))?:?$|deixe\s+um\s+comentário",
    r"geef\s+een\s+reactie",
)
# A heading such as this opens a section that is not the page's own text.
END = Wording(
    r"weitere\s+(?:meldungen|artikel|beitr(?:ä|ae)ge|nachrichten|news|themen|pressemitteilungen|medieninformationen|termine|"
    r"berichte|infos?\s+zum\s+thema|links\s+zum\s+thema|posts|videos|bilder|produkte|veranstaltungen|interessante|empfehlungen|"
    r"storys?|aktuelle)",
    r"(?:das|dies(?:e\s+\w+)?|auch)\s+k(?:ö|oe)nnten?\s+(?:sie|dich|euch|dir|ihnen)",
    r"(?:ä|ae)hnliche[rs]?\s+(?:artikel|beitr|themen|news|meldungen|posts|inhalte|nachrichten)",
    r"mehr\s+zum\s+thema|verwandte[rs]?\s+|auch\s+interessant|das\s+interessiert\s+(?:sie|andere)|(?:wird\s+)?oft\s+gelesen",
    r"beliebte?\s+(?:artikel|beitr|posts|themen)",
    r"(?:lesen|hören|sehen|schauen)\s+sie\s+(?:auch|mehr|dazu|hier|weiter|jetzt)|lies\s+(?:auch|hier|mehr|dazu)|lesetipps?",
    r"siehe\s+auch\s*:?$|schon\s+gelesen",
    r"neueste\s+(?:beitr|artikel|kommentare|meldungen|nachrichten)|meistgelesen|meist\s+gelesen|newsletter|aktuellste\s+",
    r"die\s+neuesten\s+|top-?themen",
    r"(?:diesen?\s+|den\s+|die\s+)?(?:artikel|beitrag|meldung|seite|inhalte?)\s+(?:teilen|empfehlen|bewerten|weiterempfehlen|drucken|kommentieren)",
    r"teilen(?:\s|:|$)|share(?:\s|:|$)|artikel-informationen",
    r"(?:folgen\s+sie|folge|folgt)\s+uns|follow\s+us|aktuelle\s+(?:meldungen|nachrichten|pressemitteilungen|beitr|artikel|themen)",
    r"mehr\s+(?:aus|von|news|artikel|nachrichten|beitr|über\s+den\s+autor|zu\s+diesem|zu\s+den\s+themen|infos?\s+zum)\b",
    r"schlagw(?:ö|oe)rter|themen(?:\s*:|$)|tags?:?$|stichworte?:?$|kategorien$|archive?$|blogroll$",
    r"letzte\s+(?:beitr|artikel|kommentare)",
    r"voriger|n(?:ä|ae)chste[rs]?\s+(?:artikel|beitrag)|vorherige[rs]?\s+(?:artikel|beitrag)|beitrags-?navigation",
    r"artikel-?navigation|post\s+navigation",
    r"unsere\s+(?:empfehlungen|partner|autoren|newsletter|leseempfehlung)|(?:ü|ue)ber\s+(?:den\s+autor|die\s+autorin|die\s+autoren)",
    r"merkmale\s+dieser\s+(?:presse|medien)|zur\s+person$|der\s+autor$|die\s+autorin$",
    r"(?:redaktions|lese|buch)?empfehlung(?:en)?(?:\s+der\s+redaktion)?$|empfohlene[rs]?\s+(?:artikel|beitr|inhalt|red)",
    r"zum\s+weiterlesen|passend\s+dazu|passend\s+zum\s+thema|zum\s+thema$",
    r"diskutieren\s+sie|gef(?:ä|ae)llt\s+mir|jetzt\s+(?:teilen|weiterlesen)|auf\s+social\s+media|soziale\s+(?:netzwerke|medien)$",
    r"anzeigen?$|veranstaltungen$|partner(?:angebote)?$",
    r"related\b|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)",
    r"more\s+(?:from|news|stories|on|in|about|like\s+this|articles|posts|info)\b|read\s+(?:more|next|also|this\s+next|the\s+rest)",
    r"see\s+also|about\s+the\s+authors?|recommended|most\s+(?:read|popular|viewed|shared|recent)",
    r"popular\s+(?:posts|articles|stories|now)|latest\s+(?:news|posts|stories|articles|from|in)|trending",
    r"recent\s+(?:posts|articles|news)|top\s+stories|don'?t\s+miss|also\s+(?:on|read|in)\b|what\s+to\s+read\s+next|up\s+next",
    r"keep\s+reading|next\s+(?:article|post|story)|previous\s+(?:article|post|story)",
    r"sign\s+up|subscribe|get\s+(?:our|the)\b.{0,40}newsletter|join\s+(?:our|the)\b.{0,40}(?:newsletter|list)|sponsored",
    r"advertisement|promoted|around\s+the\s+web|editors?['’]?s?\s+picks?",
    r"à\s+lire\s+(?:aussi|également|sur)|lire\s+(?:aussi|également|la\s+suite)|voir\s+aussi|sur\s+le\s+même\s+(?:sujet|thème)",
    r"articles?\s+(?:similaires|liés|associés|recommandés|connexes)|dans\s+la\s+même\s+rubrique",
    r"(?:les\s+)?plus\s+lus?|à\s+(?:découvrir|propos\s+de\s+l['’]auteur)|partager|abonnez-vous|inscrivez-vous",
    r"nos\s+(?:derniers|autres)|audios\s+et\s+vidéos",
    r"(?:te|le)\s+puede\s+interesar|lee?a?\s+(?:también|más|además)|(?:ver|vea|mira|mire)\s+(?:también|además|más)",
    r"(?:noticias|artículos|notas|contenido|temas)\s+relacionad[oa]s?|relacionad[oa]s?",
    r"más\s+(?:sobre|de|en|leíd[oa]s|noticias|información)\b",
    r"temas(?:\s*:|$)|etiquetas|compart(?:ir|e|a)\b|síguenos|suscríbete|suscribirse|lo\s+más\s+(?:leído|visto)|últimas\s+noticias",
    r"recomendad[oa]s|¡?suscr[ií]b|además\s*:",
    r"leggi\s+(?:anche|pure|di\s+più)|articoli\s+correlati|ti\s+potrebbe|potrebbe\s+interessarti|condividi|iscriviti|vedi\s+anche",
    r"czytaj\s+(?:też|także|również|więcej)|zobacz\s+(?:też|także|również|więcej)|przeczytaj\s+(?:też|także|również)|polecamy",
    r"powiązane|podobne\s+|udostępnij|najnowsze|najczęściej|tagi\b|dowiedz\s+się\s+więcej|warto\s+przeczytać",
    r"(?:leia|veja|saiba)\s+(?:também|mais)|mais\s+(?:lidas|notícias|sobre)|compartilh|relacionadas|assine\b",
    r"lees\s+(?:ook|meer|verder)|gerelateerd|deel\s+(?:dit|deze)|meer\s+(?:over|nieuws)",
)
# Lines that are no text wherever they stand.
NOISE = Wording(
    r"(?:jump|skip)\s+to(?:\s|$)|zum\s+(?:inhalt|seiteninhalt|hauptinhalt|men(?:ü|ue)|seitenanfang|anfang|thema:?$)\b",
    r"zur\s+(?:haupt)?navigation\b|seitenbeginn\b|direkt\s+zum\b|springe\s+(?:direkt\s+)?zu",
    r"(?:folgen?t?|folgen\s+sie)\s+uns\b|follow\s+(?:us|me)\b|berechne\s+lesezeit|(?:gesch(?:ä|ae)tzte\s+)?lesezeit\b|lesedauer\b",
    r"\d+\s+min(?:uten?)?\.?\s+(?:lesezeit|lesedauer|read|lesen)|\d+\s+minutes?\s+(?:read|de\s+lecture)",
    r"nach\s+oben|seitenanfang|seite\s+(?:drucken|teilen|empfehlen|weiterempfehlen|vorlesen|merken|als\s+pdf)|versenden$|drucken|druck(?:version|ansicht)",
    r"(?:inhalt|audio:?)\s+vorlesen|video\s+(?:laden|abspielen|starten|aktivieren|ansehen)\W*$|feedback\s+(?:zur|zu\s+dieser)\s+seite",
    r"schrift(?:gr(?:ö|oe)(?:ß|ss)e)?\s*:?\s*(?:ändern|anpassen|vergrößern|verkleinern|a\b).{0,40}$|kontrast\s+(?:ändern|erhöhen|umschalten)",
    r"(?:\++|\*+|#+|-+|–+|—+)\s*ende\b[^.]{0,30}$|ende\s+(?:der|dieser)\s+(?:presse|medien)?(?:mitteilung|meldung|information)\W*$|ende\W*$",
    r"print(?:\s+(?:page|this|article))?$|als\s+pdf|pdf\s+(?:herunterladen|download)",
    r"teilen(?:\s+(?:auf|per|mit|via|sie)\b.*|\s+\d+)?:?$|share(?:\s+(?:on|this|via)\b.*)?:?$",
    r"teile?n?\s+(?:dies|sie\s+dies|diesen)\b|beitrag\s+teilen|auf\s+\w+\s+teilen|klick(?:en)?,?\s+(?:sie,?\s+)?um\s+.{0,60}teilen",
    r"gef(?:ä|ae)llt\s+(?:mir|dir|ihnen)(?:$|\s*:|\s+wird|\s+\d|\s+der\b|\s+dieser)|(?:wird\s+)?(?:geladen|lade)\s*[.…]+",
    r"sei\s+der\s+erste,?\s+dem|\d+\s+bloggern?\s+gef",
    r"zur(?:ü|ue)ck(?:\s+zur?\b.*)?$|(?:ü|ue)bersicht$|(?:\.{3}|…)?\s*mehr$|mehr\s+(?:erfahren|lesen|dazu|anzeigen|informationen$|infos?$)",
    r"weiterlesen|weiter\s+lesen|read\s+(?:more|next|the\s+rest|full|article)|continue\s+reading|show\s+more|load\s+more",
    r"lecture\s+\d+\s+min|il\s+vous\s+reste\s+\d+|ap(?:ú|u)ntate\s+|(?:first\s+)?published:?\s+(?:on\s+)?\d{1,2}\s+\w+\s+\d{4}\W*$",
    r"sie\s+(?:haben|sind)\s+(?:schon|bereits)\s+.{0,20}abo|(?:dieser|der)\s+(?:artikel|inhalt|text)\s+ist\s+.{0,30}\babonnent",
    r"mehr\s+laden|im\s+video\s*:|weiterlesen\s+mit\s",
    r"(?:mehr\s+)?(?:ü|ue)ber\s+dieses\s+thema\s+(?:berichtet|berichten\s+wir|sprach)|dieses\s+thema\s+im\s+programm\b",
    r"(?:dieser|der|unser)\s+(?:artikel|beitrag|text)\s+enth(?:ä|ae)lt\s+.{0,40}(?:affiliate|werbe-?links|provisions)",
    r"(?:—|–|·|•)\s*\d+\s+min\.?\s+(?:read|lesezeit)|\d+\s+(?:kommentare?|comments?|erg(?:ä|ae)nzungen)\W*$|mit\s+ihrer\s+zustimmung\s+(?:wird|werden)\s+hier",
    r"to\s+view\s+this\s+video|letzte\s+(?:aktualisierung|(?:ä|ae)nderung)\b.{0,60}©",
    r"[(\[]?(?:bild|foto|photo|image|grafik|illustration|copyright|bildquelle|bildnachweis|titelbild|symbolbild|fotoquelle|"
    r"fotocredit|beitragsbild|header-?bild|titelfoto|crédits?|credits?|photos?|foto)(?:rechte|er|nachweis|\s+credits?|\s+by|"
    r"\s+photos?|s)?\s*(?:vergr(?:ö|oe)(?:ß|ss)ern|:|©|/\s)",
    r"©|\(c\)\s|\(?(?:fotos?|bild(?:er)?|quelle|source|screenshot|fot\.|grafik|photo|image|credit|fuente|imagen)\s*:|"
    r"photograph\s+by",
    r"photo\s+(?:by|courtesy)|image\s+(?:source|credit)|getty\s+images",
    r"sie\s+(?:sind|befinden\s+sich)\s+hier|du\s+bist\s+hier|you\s+are\s+here|vorlesen",
    r"artikel\s+(?:anh(?:ö|oe)ren|vorlesen|merken|drucken|versenden|als\s+pdf)|beitrag\s+(?:anh(?:ö|oe)ren|vorlesen|drucken)",
    r"listen\s+to\s+(?:this|article)|text\s+vorlesen",
    r"(?:auf\s+)?(?:facebook|twitter|x|linkedin|xing|whatsapp|instagram|youtube|mastodon|pinterest|telegram|e-?mail|flipboard|"
    r"pocket|reddit|tumblr|google\+?|google\s+plus|skype|print|rss|feedly|bluesky|threads|flattr)(?:\s+(?:teilen|[/|"
    r"·,]?\s*(?:twitter|facebook|whatsapp|instagram|linkedin|e-?mail|rss|pinterest|google\+?|xing|telegram|youtube)\b.*))?$",
    r"(?:diese\s+(?:web)?(?:site|seite)|wir|unsere\s+web\w+|this\s+(?:web)?site|we)\s+(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en)|"
    r"benutzt|uses?)\s+.{0,60}cookies",
    r"cookies?\b[^.]{0,40}(?:einstellungen|akzeptieren|zustimmen|settings|accept)|alle\s+(?:cookies\s+)?akzeptieren",
    r"accept\s+(?:all|cookies)|(?:wir\s+)?(?:verwenden|nutzen)\s+cookies",
    r"(?:externer?|empfohlener)\s+(?:redaktioneller\s+)?inhalt|an\s+dieser\s+stelle\s+(?:finden|befindet)",
    r"hier\s+(?:finden\s+sie|steht)\s+(?:ein\w*\s+)?(?:extern|empfohlen)|ich\s+bin\s+damit\s+einverstanden,?\s+dass\s+mir\s+extern",
    r"damit\s+können\s+personenbezogene",
    r"(?:-\s*)?anzeige(?:\s*-)?:?$|werbung:?$|advertisements?:?$|ad$|publicidad$|publicité$|reklama$|sponsored$|werbe-?partner",
    r"affiliate|story\s+continues|article\s+continues|artikel\s+wird\s+(?:unter|nach)|(?:nach|unter)\s+der\s+werbung",
    r"impressum|datenschutz(?:erkl|hinweis|$)|agb$",
    r"(?:schlagw(?:ö|oe)rter|tags?|tagged|getaggt|verschlagwortet|kategorien?|ressort|rubrik|categories|category|filed\s+under|"
    r"posted\s+in|stichw(?:ö|oe)rte?r?|themen|mots[- ]clés|etiquetas|tagi|archiviert\s+unter|abgelegt\s+unter|eingeordnet\s+unter|"
    r"topics)\s*(?::|\s(?:mit|in|with|under|as)\b|$)",
    r"(?:ver(?:ö|oe)ffentlicht|publiziert|gepostet|eingestellt|geschrieben|erstellt)\s+(?:in|unter|von|am)\b.{0,80}$",
    r"dieser\s+(?:beitrag|eintrag|artikel)\s+(?:wurde|ist)\s+.{0,60}(?:veröffentlicht|gepostet|verschlagwortet|erschienen|erstellt|"
    r"geschrieben)",
    r"this\s+entry\s+was\s+posted|bookmark\s+the|setze?\s+(?:ein\s+)?lesezeichen|du\s+kannst\s+alle\s+antworten|trackback|pingback",
    r"permalink|permalien|kurz-?link|shortlink",
    r"artikel-?nr|merken$|link\s+kopieren|kopieren$|inhalt$|inhaltsverzeichnis$|suche$|men(?:ü|ue)$|schlie(?:ß|ss)en$|anmelden\b.{0,30}$",
    r"einloggen|login$|registrieren$|abonnieren|abo(?:nnement)?$",
    r"jetzt\s+(?:abonnieren|teilen|anmelden|registrieren|testen|lesen|kaufen|bestellen|spenden)|zum\s+(?:newsletter|warenkorb|"
    r"abo)\b",
    r"(?:hier\s+)?(?:zum|unseren|den|für\s+(?:den|unseren))\s+.{0,30}newsletter|(?:unser|der)\s+newsletter\b",
    r"bleiben\s+sie\s+(?:informiert|auf\s+dem)|keine?n?\s+(?:beitrag|artikel|news|nachricht\w*)\s+(?:mehr\s+)?verpassen",
    r"(?:mit\s+)?(?:material|informationen)\s+(?:von|der)\s+dpa|dpa-infocom",
    r"(?:link|url)\s+(?:wurde\s+)?kopiert|in\s+neuem\s+fenster|javascript|(?:bitte\s+)?aktivieren\s+sie\s+javascript",
    r"\(?(?:visited\s+)?\d+[\d.]*\s*(?:mal\s+gelesen|times|aufrufe|views|shares|klicks|likes|besuche)\b|erstver(?:ö|oe)ffentlichung",
    r"aufrufe\s*:|views\s*:|hits\s*:",
    r"(?:n(?:ä|ae)chster|vorheriger|voriger|nächste|vorherige)\s+(?:beitrag|artikel|seite|meldung|eintrag|post)?\s*:?|[←→«»‹›]\s",
    r"(?:previous|next)(?:\s+(?:post|article|story|page))?\s*:?$|(?:ältere|neuere|aeltere)\s+(?:beitr|posts|artikel|einträge)",
    r"(?:older|newer)\s+posts|(?:seite|page)\s+\d+\s*(?:/|von|of)|pages?:\s*\d",
    r"bewerte\w*\s+(?:diesen|den|this)|(?:insgesamt\s*:?\s*)?\[?\d+[.,]?\d*\s*(?:sterne?|/\s*5|stimmen|votes|von\s+5)|rate\s+this",
    r"war(?:en)?\s+diese[rs]?\s+(?:artikel|beitrag|seite|inhalt|informationen|information|angaben)\b.{0,60}\?|wie\s+hat\s+(?:ihnen|dir)",
    r"(?:hat\s+)?(?:ihnen|dir|euch)\s+(?:der|dieser)\s+(?:artikel|beitrag)\s+(?:gefallen|gefällt)",
    r"(?:hat|haben)\s+ihnen\s+diese\s+(?:seite|information)|fanden\s+sie\s+(?:diese|die)\s+(?:seite|information)\w*\s.{0,20}(?:hilfreich|nützlich)",
    r"was\s+this\s+(?:article|page|helpful)",
    r"(?:zuerst|zuletzt)\s+(?:veröffentlicht|aktualisiert|bearbeitet)|(?:auch\s+)?(?:interessant|lesenswert|lesen)\s*:",
    r"lesen\s+sie\s+(?:auch|dazu|mehr|hier)\s*:|(?:mehr|siehe)\s+dazu\s*:?$|mehr\s+zum\s+thema\s*:|(?:see|read)\s+also\s*:",
    r"read\s+more\s*:|related\s*:|more\s*:|watch\s*:|also\s+read|lees\s+ook",
    r"(?:unterst(?:ü|ue)tz\w*\s+(?:uns|sie)|spenden?$|donate$|support\s+us)|sign\s+(?:up|in)\b|subscribe\b|log\s*in$|register$",
    r"get\s+(?:our|the)\s+.{0,30}newsletter|(?:enter|your)\s+(?:your\s+)?e-?mail|e-?mail\s+address|download\s+the\s+.{0,20}app",
    r"we\s+want\s+to\s+hear\s+what|click\s+here\s+to|do\s+you\s+want\s+to\s+be\s+informed",
    r"(?:all\s+rights\s+reserved|alle\s+rechte\s+vorbehalten|copyright)\b|powered\s+by|our\s+standards|terms\s+of|privacy\s+policy",
    r"no\s+comments|keine\s+kommentare|(?:kommentare|comments)\s+(?:sind\s+|are\s+)?(?:geschlossen|deaktiviert|closed|off)",
    r"(?:à\s+lire|lire)\s+(?:aussi|également|la\s+suite|plus)|voir\s+(?:aussi|plus)|partage[rz]|imprimer",
    r"publié\s+(?:le|par|dans)\b.{0,60}$|mis\s+à\s+jour\s+le\b.{0,40}$|temps\s+de\s+lecture|abonnez-vous|inscrivez-vous|suivez-nous",
    r"crédits?\s+photos?|pour\s+accéder|profitez\s+de|hors-série|suivre$|s['’]abonner|déjà\s+abonné",
    r"(?:te|le|les|os)\s+puede[n]?\s+interesar|le[ea]\s+(?:también|más|además)",
    r"(?:ver|vea|mira|mire|lea|leer)\s+(?:también|además|más)|seguir\s+leyendo|compart(?:ir|e|a)\b|imprimir|suscr[ií]b",
    r"hazte\s+(?:miembro|socio)|s[íi]guenos|únete|valora\s+esta|escucha\s+la|tus\s+comentarios|ultima\s+modifica|"
    r"puede\s+escribirnos",
    r"guardar$|seguir$|conoce\s+más|más\s+información\s*:",
    r"czytaj\s+|zobacz\s+|dowiedz\s+się|przeczytaj\s+|udostępnij|polub|zapraszamy\s+(?:też\s+)?do\s+subskrypcji|czytasz\s+właśnie",
    r"źródło\s*:|fot\.|autor\s*:|więcej$|leggi\s+|condividi|pubblicato\s+il|ultimo\s+aggiornamento|leia\s+|veja\s+(?:também|mais)",
    r"saiba\s+mais|siga\s+|compartilhe|lees\s+(?:ook|meer)|bekijk\s+ook",
)
# What is said in place of a video or a map until the reader agrees, however long.
CONSENT = Wording(
    r"(?:mit\s+dem|beim|durch\s+das|nach\s+dem|zum)\s+(?:abspielen|aktivieren|starten|laden|anklicken|klick\s+auf)\b.{0,40}"
    r"\b(?:videos?|karte|youtube|vimeo|inhalte?s?)\b.{0,150}\b(?:daten\w*|youtube|vimeo|google|klicken)",
    r"beim\s+abspielen\b.{0,80}\b(?:youtube|vimeo)|wenn\s+sie\s+(?:das|dieses)\s+video\s+\w+\b.{0,120}\bdaten",
    r"dieses\s+video\s+(?:wird|stammt|ist)\s+(?:von|auf|bei)\s.{0,160}\bdaten",
    r"um\s+(?:dieses|das)\s+video\s+(?:anzusehen|abzuspielen|zu\s+sehen)\b.{0,120}\b(?:zustimm|akzeptier|cookies|daten)",
    r"bitte\s+akzeptieren\s+sie\b.{0,80}\bcookies",
)
# Until when a text must not be told, and that what is said counts: for the press, and no beginning of the text.
EMBARGO = Wording(r"(?:achtung\W{0,3})?sperrfrist\b|es\s+gilt\s+das\s+gesprochene\s+wort")
