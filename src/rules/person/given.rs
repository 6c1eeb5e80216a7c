//! Given names, and who is called by one: the speaker, and those who are close to them.
//!
//! A given name by itself says little, and "my boss is Happy" is none. So only names count that
//! many bear, that are no other word, and no place's; with them the family name goes.

use super::called::{is_real, length};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[CLOSE, SPEAKER, ADDRESSED, CLOSING];

/// Given names that are common somewhere, in small letters, sorted by their bytes.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "aaron", "abdul", "abdullah", "abigail", "achim", "adam", "adriana", "agata", "agnieszka", "agus", "ahmad", "ahmed", "aisha", "alain", "alan", "albert", "alberto",
    "alejandra", "alejandro", "alessandro", "alex", "alexander", "alexandra", "alexandre", "alexis", "alfonso", "alfred", "alfredo", "ali", "alice", "alicia", "alison",
    "amanda", "amelia", "amina", "amir", "amit", "amy", "ana", "anastasia", "andrea", "andreas", "andreia", "andrew", "andrzej", "andré", "andrés", "anette", "angela",
    "angelika", "angelina", "anil", "anita", "anja", "anjali", "ann", "anna", "annabelle", "anne", "annette", "annika", "anthony", "antoine", "anton", "antonia",
    "antonio", "antónio", "antônio", "anwar", "arash", "arif", "armando", "arnaud", "arthur", "arturo", "asep", "ashley", "astrid", "audrey", "aurélie", "aylin", "ayşe",
    "bambang", "barbara", "beatrice", "beatriz", "benedikt", "benjamin", "benoît", "bernard", "bernd", "bernhard", "bettina", "bianca", "birgit", "bjorn", "björn",
    "brandon", "brenda", "brian", "brigitte", "britta", "bruno", "budi", "caitlin", "camila", "camille", "carl", "carla", "carlos", "carmen", "carol", "carolin",
    "caroline", "catarina", "caterina", "catherine", "cathy", "cecilia", "charles", "charlie", "chiara", "chloe", "chloé", "chris", "christa", "christelle", "christian",
    "christiane", "christina", "christine", "christoph", "christophe", "christopher", "cindy", "claire", "clara", "claudia", "claudio", "clémence", "connor", "corinna",
    "craig", "cristian", "cristiano", "cristina", "cynthia", "cédric", "damien", "daniel", "daniela", "danielle", "danny", "darren", "david", "debbie", "deborah",
    "deepak", "deepika", "denise", "dennis", "derek", "dewi", "diana", "diane", "diego", "dieter", "dimas", "dirk", "dmitri", "dominik", "dominique", "donald", "donna",
    "doris", "dorothea", "dorothy", "duncan", "dylan", "eduardo", "edward", "ekaterina", "eko", "eleanor", "elena", "elias", "elisa", "elisabeth", "elise", "elizabeth",
    "elke", "ella", "ellen", "elodie", "emilia", "emilie", "emily", "emma", "emmanuel", "enrique", "eric", "erica", "erik", "erika", "ernesto", "esteban", "esther",
    "ethan", "eugene", "eva", "evelyn", "ewa", "fabian", "fabien", "fabio", "fabrice", "fatima", "fatma", "federica", "federico", "felipe", "felix", "fernanda",
    "fernando", "filipe", "fiona", "florian", "francesca", "francesco", "francisca", "francisco", "franck", "françois", "françoise", "friedrich", "frédéric", "gabriel",
    "gabriela", "gabriele", "gareth", "gary", "geoffrey", "georg", "george", "gerald", "gerhard", "giorgia", "giorgio", "giovanni", "giulia", "giuseppe", "gonzalo",
    "graham", "gregory", "grzegorz", "guido", "guillaume", "guillermo", "gustavo", "gérard", "hamza", "hanna", "hannah", "hans", "harald", "hasan", "hassan", "heather",
    "heike", "heinrich", "heinz", "helen", "helena", "helga", "helmut", "hendra", "henrik", "henrique", "herbert", "hermann", "hugo", "hélène", "ian", "ibrahim",
    "ignacio", "igor", "imran", "ines", "ingo", "ingrid", "inês", "irina", "isaac", "isabel", "isabella", "isabelle", "ivan", "jacob", "jacqueline", "jacques", "jaime",
    "jakob", "jakub", "james", "jamie", "jan", "jana", "jane", "janet", "janina", "jason", "javier", "jean", "jeanne", "jeffrey", "jenna", "jennifer", "jenny", "jens",
    "jeremy", "jerry", "jesse", "jessica", "jesús", "joachim", "joana", "joanna", "joanne", "jochen", "joel", "johann", "johanna", "johannes", "john", "jonas",
    "jonathan", "jorge", "josef", "joseph", "josephine", "joshua", "josé", "joão", "juan", "juana", "judith", "julia", "julian", "juliana", "julie", "julien", "juliette",
    "justin", "justine", "jérôme", "jörg", "jürgen", "karen", "karim", "karin", "karina", "karl", "karolina", "kartika", "katarzyna", "kate", "katharina", "katherine",
    "kathleen", "kathrin", "kathy", "katie", "katja", "katrin", "kayla", "keith", "kelly", "kenneth", "kerstin", "kevin", "khadija", "khalid", "kimberly", "klaus",
    "konrad", "kristen", "kristin", "kristina", "krzysztof", "kurniawan", "kyle", "larissa", "lars", "laura", "lauren", "laurence", "laurent", "leila", "lena", "leonard",
    "leonardo", "leonie", "leticia", "letícia", "lewis", "liam", "lily", "linda", "linnea", "lisa", "lothar", "louis", "louise", "luc", "luca", "lucas", "luciana",
    "lucie", "lucy", "lucía", "ludwig", "luis", "luisa", "lukas", "luke", "lutz", "luís", "lydia", "léa", "magdalena", "maike", "manfred", "manon", "manuel", "manuela",
    "marc", "marcel", "marcelo", "marcin", "marco", "marcos", "marcus", "marek", "margaret", "margarita", "margot", "maria", "mariana", "marie", "marina", "mario",
    "marion", "marlene", "marta", "martha", "martin", "martina", "martín", "marvin", "mary", "maría", "mateus", "mateusz", "mathieu", "mathilde", "matteo", "matthew",
    "matthias", "maurice", "mauricio", "max", "maximilian", "małgorzata", "megan", "mehmet", "melanie", "melissa", "mercedes", "michael", "michał", "micheal", "michel",
    "michele", "michelle", "miguel", "mike", "mohamed", "mohammad", "mohammed", "mohan", "monica", "monika", "monique", "moritz", "muhammad", "mustafa", "mário",
    "mónica", "nadia", "nadine", "nadja", "natalia", "natalie", "nathalie", "nathan", "neil", "nicholas", "nicola", "nicolas", "nicole", "nicolás", "niels", "nigel",
    "nikhil", "nikolaus", "nina", "noah", "nora", "norbert", "nuria", "olaf", "olga", "oliver", "olivia", "olivier", "omar", "oscar", "pablo", "pamela", "paola",
    "pascal", "patricia", "patrick", "patrícia", "paul", "paula", "pauline", "paulo", "pavel", "paweł", "pedro", "peter", "petra", "philip", "philipp", "philippe",
    "phillip", "pierre", "piotr", "priya", "putri", "rachel", "rafael", "rahul", "rainer", "rajesh", "ralf", "ramón", "raphael", "rashid", "raúl", "rebecca", "regina",
    "reinhard", "renata", "renate", "ricardo", "richard", "rina", "rizky", "robert", "roberto", "rodrigo", "roger", "roland", "romain", "ronald", "rosa", "rosalie",
    "rosemarie", "roxanne", "rudolf", "ryan", "sabine", "sabrina", "salma", "samantha", "samir", "samuel", "sandra", "sandrine", "sanjay", "santiago", "sara", "sarah",
    "sascha", "scott", "sean", "sebastian", "sergei", "sergio", "seán", "shannon", "sharon", "siegfried", "sigrid", "silke", "silvia", "simon", "simone", "siobhán",
    "siti", "slamet", "sofia", "sofía", "sophia", "sophie", "stefan", "stefanie", "stephan", "stephanie", "stephen", "steve", "steven", "stuart", "stéphane", "stéphanie",
    "sunita", "suresh", "susan", "susana", "susanne", "suzanne", "sven", "svenja", "sylvia", "sylvie", "sébastien", "sílvia", "tamara", "tanja", "tatiana", "teresa",
    "theodor", "theresa", "thiago", "thierry", "thomas", "thorsten", "tiago", "tiffany", "tim", "timothy", "tobias", "tomasz", "tomás", "torsten", "tracy", "ulrich",
    "ulrike", "ursula", "ute", "uwe", "valentina", "valeria", "valérie", "vanessa", "vera", "verena", "veronika", "verónica", "vicente", "victor", "vijay", "vincent",
    "vinícius", "vladimir", "volker", "víctor", "wahyu", "walter", "wayan", "wendy", "werner", "wolfgang", "xavier", "yann", "yannick", "yasmin", "yolanda", "yulia",
    "yusuf", "yvonne", "zachary", "zainab", "zoe", "zofia", "élodie", "émilie", "александр", "александра", "алексей", "алина", "анастасия", "андрей", "анна", "антон",
    "артём", "вера", "виктор", "владимир", "галина", "дарья", "денис", "дмитрий", "евгений", "екатерина", "елена", "иван", "игорь", "ирина", "кирилл", "константин",
    "людмила", "максим", "марина", "мария", "михаил", "надежда", "наталья", "никита", "николай", "олег", "ольга", "павел", "роман", "светлана", "сергей", "татьяна",
    "юлия", "юрий",
];

/// Names that everybody knows, in small letters, sorted by their bytes: of whom books and examples
/// speak, and nobody's friends.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "aaron sorkin", "abraham lincoln", "adam sandler", "adam smith", "alan kay", "alan turing", "albert camus", "albert einstein", "alexander fleming", "alexander hamilton",
    "alexander pushkin", "alexandre dumas", "alfred hitchcock", "alfred nobel", "alice cooper", "andrew carnegie", "andrew jackson", "andrew johnson", "angela merkel",
    "angelina jolie", "anna karenina", "anne frank", "anne hathaway", "anthony hopkins", "anton chekhov", "antoni gaudí", "antonio vivaldi", "arthur conan doyle",
    "arthur schopenhauer", "barbara liskov", "benjamin franklin", "benjamin netanyahu", "bernard shaw", "brian kernighan", "bruno mars", "carl friedrich gauss", "carl jung",
    "carl sagan", "caroline herschel", "charles babbage", "charles darwin", "charles dickens", "charles schwab", "charlie chaplin", "chris evans", "chris hemsworth", "christian bale",
    "christopher columbus", "christopher nolan", "cristiano ronaldo", "daniel craig", "daniel radcliffe", "david attenborough", "david beckham", "david bowie", "david hilbert",
    "david hume", "dennis ritchie", "diego maradona", "diego rivera", "dmitri mendeleev", "dmitri shostakovich", "donald duck", "donald knuth", "donald trump", "dorothy hodgkin",
    "dylan thomas", "edward snowden", "elizabeth taylor", "ella fitzgerald", "emilia clarke", "emily bronte", "emily brontë", "emily dickinson", "emma stone", "emma watson",
    "emmanuel macron", "eric clapton", "eric schmidt", "erik satie", "ethan hunt", "eva perón", "federico fellini", "felix mendelssohn", "fernando alonso", "fernando pessoa",
    "francesca woodman", "francisco franco", "francisco goya", "franz kafka", "françois truffaut", "friedrich engels", "friedrich nietzsche", "friedrich schiller",
    "gabriel garcía márquez", "georg cantor", "george boole", "george bush", "george clooney", "george harrison", "george lucas", "george orwell", "george washington",
    "gerhard richter", "gerhard schröder", "giovanni boccaccio", "giuseppe garibaldi", "giuseppe verdi", "grace hopper", "hans christian andersen", "hans zimmer", "harry potter",
    "helen keller", "helen mirren", "helmut kohl", "henrik ibsen", "herbert hoover", "hermann hesse", "hugo chávez", "ian fleming", "igor stravinsky", "ingrid bergman",
    "isaac asimov", "isaac newton", "isabel allende", "ivan pavlov", "ivan turgenev", "jacques chirac", "jacques derrida", "james bond", "james cameron", "james clerk maxwell",
    "james gosling", "james joyce", "james madison", "james monroe", "james watson", "james watt", "jane austen", "jane eyre", "jane goodall", "jason bourne", "javier bardem",
    "jean piaget", "jean sartre", "jean-paul sartre", "jennifer aniston", "jennifer lawrence", "jennifer lopez", "jerry seinfeld", "joachim löw", "johann sebastian bach",
    "johann wolfgang von goethe", "johannes brahms", "johannes gutenberg", "johannes kepler", "john adams", "john carmack", "john deere", "john dewey", "john keats", "john kennedy",
    "john lennon", "john locke", "john maynard keynes", "john mccarthy", "john milton", "john nash", "john steinbeck", "john travolta", "john von neumann", "john wayne",
    "john wick", "john williams", "jonathan swift", "jorge luis borges", "joseph conrad", "joseph fourier", "joseph haydn", "joseph stalin", "josé saramago", "juan perón",
    "julia child", "julia roberts", "karl marx", "karl popper", "kate winslet", "katherine johnson", "kevin bacon", "kevin spacey", "konrad adenauer", "konrad zuse",
    "kristen stewart", "kurt gödel", "leonard bernstein", "leonard cohen", "leonard euler", "leonard nimoy", "leonardo da vinci", "leonardo dicaprio", "lewis carroll",
    "lewis hamilton", "linda hamilton", "lisa simpson", "louis armstrong", "louis pasteur", "louis vuitton", "louise bourgeois", "luc besson", "lucas leiva",
    "ludwig van beethoven", "ludwig wittgenstein", "luke skywalker", "manuel neuer", "marc chagall", "marcel duchamp", "marcel proust", "marcus aurelius", "margaret atwood",
    "margaret hamilton", "margaret thatcher", "maria callas", "maria montessori", "maria sharapova", "marie antoinette", "marie curie", "mario draghi", "mario vargas llosa",
    "marlene dietrich", "martin fowler", "martin heidegger", "martin luther", "martin luther king", "martin scorsese", "mary poppins", "mary shelley", "mary wollstonecraft",
    "matthew mcconaughey", "max planck", "max weber", "maximilian robespierre", "michael bay", "michael caine", "michael faraday", "michael jackson", "michael jordan",
    "michael phelps", "michael schumacher", "michel foucault", "michelle obama", "miguel de cervantes", "mike tyson", "mohammed ali", "muhammad ali", "natalie portman",
    "neil armstrong", "neil gaiman", "nicole kidman", "niels bohr", "noah webster", "olaf scholz", "oliver cromwell", "oliver twist", "oscar wilde", "pablo escobar",
    "pablo neruda", "pablo picasso", "paul cézanne", "paul dirac", "paul gauguin", "paul graham", "paul klee", "paul mccartney", "pedro almodóvar", "peter jackson", "peter pan",
    "peter parker", "philip glass", "philip roth", "pierre bourdieu", "pierre curie", "pierre de fermat", "rachel carson", "rafael nadal", "rainer maria rilke", "raphael nadal",
    "ricardo montalbán", "richard dawkins", "richard feynman", "richard nixon", "richard stallman", "richard wagner", "robert boyle", "robert browning", "robert de niro",
    "robert downey", "robert downey jr", "robert frost", "robert hooke", "robert kennedy", "robert oppenheimer", "robert pattinson", "robert schumann", "roger federer",
    "roland barthes", "ronald mcdonald", "ronald reagan", "rosa luxemburg", "rosa parks", "rudolf steiner", "ryan gosling", "ryan reynolds", "salma hayek", "samantha fox",
    "samuel beckett", "samuel morse", "sandra bullock", "sarah connor", "scott fitzgerald", "sean connery", "serena williams", "sergei rachmaninoff", "sharon stone",
    "simone biles", "simone de beauvoir", "sophia loren", "stephen curry", "stephen hawking", "stephen king", "steve jobs", "steve martin", "steve wozniak", "steven spielberg",
    "susan sontag", "sylvia plath", "thomas aquinas", "thomas bayes", "thomas edison", "thomas hobbes", "thomas jefferson", "thomas mann", "thomas müller", "thomas paine",
    "thomas pynchon", "tiger woods", "tim berners-lee", "tim burton", "tim cook", "timothy leary", "ursula le guin", "ursula von der leyen", "victor hugo", "vincent van gogh",
    "vladimir lenin", "vladimir nabokov", "vladimir putin", "walter benjamin", "walter white", "werner heisenberg", "werner herzog", "wolfgang amadeus mozart", "wolfgang pauli",
];

const NAME: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_given),
    confidence: Confidence::Likely,
    source: "Given names: U.S. Social Security Administration, Office for National Statistics, INSEE, INE, IBGE and Dukcapil, lists of the most common ones",
    ..Rule::BASE
};

const CLOSE: Rule = Rule {
    id: "person/name-close",
    about: "Name of somebody who is close to one: a relative, a friend, a superior",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "wife", "husband", "son", "daughter", "mother", "father", "mum", "mom", "dad", "brother", "sister", "boss", "manager", "supervisor", "friend", "girlfriend", "boyfriend", "partner", "fiancé", "fiance",
        "colleague", "coworker", "co-worker", "neighbour", "neighbor", "landlord", "landlady", "therapist", "doctor", "psychiatrist", "lawyer", "teacher", "uncle", "aunt", "cousin", "nephew", "niece", "roommate",
        "flatmate", "housemate", "ex ", "kids", "children", "sons", "daughters", "twins", "grandson", "granddaughter", "grandmother", "grandfather", "grandma", "grandpa", "stepson", "stepdaughter", "stepfather", "stepmother",
        "frau", "mann", "sohn", "tochter", "mutter", "vater", "bruder", "schwester", "chef", "chefin", "freundin", "freund", "kollege", "kollegin", "kollegen", "nachbar", "nachbarin", "vermieter", "vermieterin",
        "partnerin", "onkel", "tante", "oma", "opa", "kinder", "hausarzt", "ärztin", "lehrerin", "lehrer",
        "femme", "mari", "fils", "fille", "mère", "père", "frère", "sœur", "patron", "patronne", "ami", "amie", "copine", "copain", "collègue", "voisin", "voisine", "épouse", "époux", "propriétaire", "oncle",
        "esposa", "esposo", "marido", "mujer", "hijo", "hija", "madre", "padre", "hermano", "hermana", "jefe", "jefa", "amigo", "amiga", "novia", "novio", "vecino", "vecina", "compañero", "compañera", "casero",
        "mulher", "filho", "filha", "mãe", "pai", "irmão", "irmã", "chefe", "namorada", "namorado", "vizinho", "vizinha", "istri", "suami", "anak", "ibu", "ayah", "kakak", "adik", "bos ", "teman", "pacar",
        "tetangga", "moglie", "marito", "figlio", "figlia", "fratello", "sorella", "жена", "муж", "сын", "дочь", "мама", "папа", "мать", "отец", "брат", "сестра", "начальник", "подруга", "друг", "сосед",
    ])],
    begin: Some(begin_close),
    pattern: concat!(
        r"[A-Za-z\x{80}-\x{10FFFF}-]{2,16}(?:[ ](?:saya|kami|kita))?(?:,|[ ](?:is|heißt|named|called|namens|llamad[ao]|chamad[ao]))?[ ]\(?",
        r"(?i:(?:(?:el|la|le)[ ])?(?:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra|pak|bu)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;,]{1,60})"#,
    ),
    reach: 120,
    fit: Some(|text| length(text, 1)),
    hits: &[
        "my wife «Jane» called yesterday",
        "My boss «Sarah Mustermann» said so",
        "my daughter, «Emily», is four",
        "my best friend «Thomas» and I",
        "your wife «Margaret» called",
        "My wife («Anna») and I",
        "our landlord Mr «Peter Mustermann» is rude",
        "my late husband «David» died",
        "meine Frau «Anna» hat es gesagt",
        "Ich war mit meinem Bruder «Stefan» dort",
        "mon mari «Pierre Dupont» est parti",
        "mi esposa «María» está aquí",
        "mi jefe, el Sr. «Roberto Gómez», grita",
        "minha esposa «Ana» e eu",
        "istri saya «Siti» sakit",
        "Моя жена «Анна» болеет",
    ],
    misses: &[
        "my wife Happy as ever",
        "my boss Monday morning",
        "my friend Google told me",
        "my son is at Harvard",
        "my manager Node Package",
        "meine Frau Doktor",
        "my wife jane called",
        "a friend Jane of mine",
        "he and his brother Robert Mustermann",
        "my friend Albert Einstein said",
        "the manager Thomas",
    ],
    ..NAME
};

const SPEAKER: Rule = Rule {
    id: "person/name-speaker",
    about: "Name of a person who says at the beginning of a sentence who they are",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "i'm ", "i’m ", "i am ", "this is ", "it's ", "it’s ", "ich bin ", "hier ist ", "hier spricht ", "je suis ", "c'est ", "soy ", "eu sou ", "sou o ", "sou a ", "aqui é ", "saya ", "sono ", "ik ben ", "jestem ", "jag är ",
    ])],
    begin: Some(begin_sentence),
    pattern: concat!(
        r"(?i:i['’]m|i am|this is|it['’]s|ich bin|hier (?:ist|spricht)|je suis|c'est|soy|eu sou(?: [oa])?|sou [oa]|aqui é(?: [oa])?|saya|sono|ik ben|jestem|jag är)[ ](?:(?i:the|der|die|el|la)[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,90})"#,
    ),
    reach: 140,
    fit: Some(speaker),
    hits: &[
        "I'm «Sarah», a nurse in Leeds",
        "Good day. I am «Jane Roe» from the second floor",
        "This is «Jane Roe» calling about the flat",
        "Ich bin «Stefan Mustermann», Ihr Mieter",
        "Je suis «Jeanne Dupont» et j'ai un souci",
        "Soy «Ana García», la madre",
        "Eu sou «João da Silva» e moro aqui",
        "Saya «Budi Santoso», penyewa rumah",
        "Hi\nI'm «Thomas».",
        "It's «Thomas» here, from IT",
        "This is «Sarah» calling about the flat",
    ],
    misses: &[
        "This is Spring Boot",
        "I am Legend, the film",
        "I'm Jane's sister",
        "This is Max value",
        "the one that I am Jane of",
        "I am Martin-like in this",
        "This is Julia code",
        "I'm Claude, an assistant",
        "This is Robert Frost's poem",
        "this is Jason.parse()",
        "It's Julia that I use",
    ],
    ..NAME
};

const ADDRESSED: Rule = Rule {
    id: "person/name-addressed",
    about: "Name of whom a letter or a message addresses in its first words",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "dear ", "hi ", "hello ", "hey ", "good morning ", "good afternoon ", "good evening ", "hallo ", "liebe ", "lieber ", "guten tag ", "guten morgen ", "moin ", "servus ", "bonjour ", "bonsoir ", "salut ",
        "cher ", "chère ", "hola ", "querida ", "querido ", "estimada ", "estimado ", "buenos días ", "buenas tardes ", "olá ", "oi ", "cara ", "caro ", "prezada ", "prezado ", "bom dia ", "boa tarde ",
        "halo ", "hai ", "ciao ", "gentile ", "beste ", "hej ", "cześć ", "thanks ", "thank you ", "danke ", "merci ", "gracias ", "obrigado ", "obrigada ", "terima kasih ",
    ])],
    begin: Some(begin_line),
    pattern: concat!(
        r"(?i:(?:good|guten|buenos|buenas|bom|boa|thank|terima)[ ][a-zí]{3,9}|\p{L}{2,9})[ ](?:(?i:mr|mrs|ms|dr|herr|frau|pak|ibu|bu|kak|mas|mbak|sr|sra)\.?[ ])?",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 100,
    fit: Some(addressed),
    hits: &[
        "Dear «Sarah»,\n\nthank you for",
        "Hi «Thomas», I looked at it",
        "> Hello «Jane Roe»,\n> we",
        "Liebe «Erika Mustermann»,\nwie geht es",
        "Bonjour «Jeanne»,\n",
        "Hola «María José», gracias",
        "Olá «João»!\nTudo bem?",
        "Halo Pak «Budi»,\n",
        "Thanks «Emma»!",
    ],
    misses: &[
        "Dear Sir or Madam,",
        "Hi there, Thomas",
        "Hi Claude, can you",
        "Dear Max Planck Society,",
        "print(\"Hello John,\")",
        "Hello World, again",
        "Hey Julia is fast",
        "Dear Customer,",
    ],
    ..NAME
};

const CLOSING: Rule = Rule {
    id: "person/name-closing",
    about: "Name behind what closes a message, in the same line",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "thanks, ", "thanks! ", "thanks - ", "thank you, ", "best, ", "cheers, ", "regards, ", "sincerely, ", "signed, ", "love, ", "xoxo, ", "danke, ", "grüße, ", "gruß, ", "lg ", "vg ", "merci, ", "cordialement, ", "bises, ", "gracias, ",
        "saludos, ", "obrigado, ", "obrigada, ", "abraços, ", "salam, ", "terima kasih, ", "groeten, ", "saluti, ", "hälsningar, ",
    ])],
    pattern: concat!(
        r"(?i:thanks|thank you|best|cheers|regards|sincerely|signed|love|xoxo|danke|grüße|gruß|lg|vg|merci|cordialement|bises|gracias|saludos|obrigad[oa]|abraços|salam|terima kasih|groeten|saluti|hälsningar)[,! ][ -]{0,2}",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;]{1,60})"#,
    ),
    reach: 100,
    fit: Some(|text| {
        let len = length(text, 1);
        let rest = text[len..].strip_prefix('.').unwrap_or(&text[len..]);
        if rest.trim_start_matches(' ').starts_with(['\n', '\r']) || rest.trim().is_empty() {
            len
        } else {
            0
        }
    }),
    hits: &[
        "Could you look at it? Thanks, «Emma»",
        "Best, «Oliver»\n",
        "Kind regards, «Jane Roe»",
        "LG «Stefan»",
        "Saludos, «Ana García»",
    ],
    misses: &[
        "Thanks, Emma did it",
        "Best, Python",
        "the best, Max and others",
        "Love, Actually",
        "Thanks, Emma said.",
    ],
    ..NAME
};

/// Behind a word that says whose relative it is, or before one in Indonesian: the speaker's or the
/// listener's. Of "his brother" and "her husband" tell books and newspapers.
fn begin_close(text: &[u8], at: usize) -> Option<usize> {
    #[rustfmt::skip]
    const OWNERS: &[&str] = &[
        "my", "our", "your", "mein", "meine", "meinem", "meinen", "meiner", "unser", "unsere", "unserem", "unseren", "unserer", "dein", "deine", "mon", "ma", "mes", "notre", "nos", "ton", "ta", "mi", "mis",
        "nuestro", "nuestra", "tu", "meu", "minha", "meus", "minhas", "nosso", "nossa", "mia", "mio", "moja", "mój", "моя", "мой", "моего", "моей", "наш", "наша",
    ];
    #[rustfmt::skip]
    const ADJECTIVES: &[&str] = &[
        "late", "ex", "best", "old", "older", "oldest", "elder", "eldest", "little", "younger", "youngest", "big", "new", "former", "other", "dear", "two", "three", "first", "second", "elderly", "good", "close",
        "beste", "bester", "besten", "ältere", "älterer", "jüngere", "jüngerer", "kleine", "kleiner", "kleinen", "große", "großer", "großen", "verstorbene", "verstorbener", "ex-", "meilleur", "meilleure", "petit",
        "petite", "grand", "grande", "mejor", "melhor", "pequeño", "querida", "querido", "falecido", "difunto", "defunto",
    ];
    let word = |end: usize| {
        let before = text[..end].strip_suffix(b" ").unwrap_or(&text[..end]);
        let from = before.iter().rev().take(16);
        let len = from
            .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80)
            .count();
        let word = std::str::from_utf8(&before[before.len() - len..]);
        (word.unwrap_or_default().to_lowercase(), before.len() - len)
    };
    let (mut owner, start) = word(at);
    if ADJECTIVES.contains(&owner.as_str()) {
        owner = word(start).0;
    }
    let letters = text[at..]
        .iter()
        .take(12)
        .take_while(|b| b.is_ascii_alphabetic());
    let behind = &text[at + letters.count()..];
    let theirs = [&b" saya "[..], b" kami ", b" kita "];
    let is_close =
        OWNERS.contains(&owner.as_str()) || theirs.iter().any(|it| behind.starts_with(it));
    is_close.then_some(at)
}

/// The first of the words is a given name, and all of them are nobody's whom everybody knows.
pub(super) fn is_given(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name);
    let first = first.split('-').next().unwrap_or(first).to_lowercase();
    let is_public = PUBLIC.binary_search(&name.to_lowercase().as_str()).is_ok();
    GIVEN.binary_search(&first.as_str()).is_ok() && !is_public && is_real(name)
}

/// At the beginning of the text, of a line or of a sentence.
fn begin_sentence(text: &[u8], at: usize) -> Option<usize> {
    let before = text[..at].trim_ascii_end();
    let gap = &text[before.len()..at];
    let lines = gap.contains(&b'\n');
    let behind = match before.last() {
        None => true,
        Some(b'>' | b'*' | b'-') => lines || gap.len() == 1,
        Some(b'.' | b'!' | b'?' | b',' | b'"' | b')') => !gap.is_empty(),
        Some(_) => lines,
    };
    behind.then_some(at)
}

/// At the beginning of a line, behind the marks of a quotation.
fn begin_line(text: &[u8], at: usize) -> Option<usize> {
    let line = text[..at].iter().rev().take(8);
    let marks = line.clone().take_while(|b| b" \t>*_".contains(b)).count();
    let opens = line.clone().nth(marks).is_none_or(|b| *b == b'\n') && marks < 8;
    opens.then_some(at)
}

/// A name with a sign behind it that ends the address.
fn addressed(text: &str) -> usize {
    let len = length(text, 1);
    let rest = &text[len..];
    let ends = rest.starts_with([',', '!', '.', '\n', '\r', '，', '！']) || rest.starts_with(" -");
    if ends { len } else { 0 }
}

/// A name that a sentence goes on behind as it does behind one.
fn speaker(text: &str) -> usize {
    const BEHIND: &[&str] = &[
        "from", "calling", "here", "and", "with", "speaking", "writing", "und", "aus", "von", "et",
        "de", "y", "e", "do", "da", "dan", "dari",
    ];
    let len = length(text, 1);
    let rest = &text[len..];
    let word = rest.strip_prefix(' ').unwrap_or_default();
    let word = word.split(|c: char| !c.is_alphabetic()).next();
    // "This is Sarah from the office", and a language is from somewhere too.
    const SURE: &[&str] = &["here", "calling", "speaking", "writing", "again"];
    let goes_on = word.is_some_and(|word| {
        BEHIND.contains(&word) && text[..len].contains(' ') || SURE.contains(&word)
    });
    let ends = rest.is_empty() || rest.starts_with([',', '.', '!', '\n', '\r', ';']);
    if ends || goes_on { len } else { 0 }
}
