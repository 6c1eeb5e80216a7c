//! Names that are known: given names that many bear, and people whom everybody knows.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::called::is_real;

struct Given {
    /// The most common ones.
    core: HashSet<&'static str>,
    further: HashSet<&'static str>,
    /// Those that are words or places too.
    words: HashSet<&'static str>,
}

static GIVEN: LazyLock<Given> = LazyLock::new(|| {
    let mut parts = include_str!("given.txt").split("\n\n").skip(1);
    let mut names = || -> HashSet<&'static str> {
        let lines = parts.next().unwrap_or_default().lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    };
    Given {
        core: names(),
        further: names(),
        words: names(),
    }
});

/// Names that everybody knows, in small letters, sorted by their bytes: of whom books and examples
/// speak, and nobody's friends.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "aaron sorkin", "abraham lincoln", "ada lovelace", "adam sandler", "adam smith", "adolf hitler", "adrien-marie legendre", "aerith gainsborough", "agatha christie",
    "akira kurosawa", "alan kay", "alan turing", "albert camus", "albert einstein", "albrecht dürer", "albus dumbledore", "aldous huxley", "aleksandr solzhenitsyn",
    "alexander fleming", "alexander graham bell", "alexander hamilton", "alexander mcqueen", "alexander pushkin", "alexander von humboldt", "alexandre dumas",
    "alfred hitchcock", "alfred nobel", "alfred wegener", "alice cooper", "alice munro", "amerigo vespucci", "anakin skywalker", "anders hejlsberg", "andrej karpathy",
    "andrew carnegie", "andrew jackson", "andrew johnson", "andrew ng", "andrew wiles", "andy grove", "andy warhol", "angela merkel", "angelina jolie", "anna akhmatova",
    "anna karenina", "anne brontë", "anne frank", "anne hathaway", "anthony hopkins", "antoine de saint-exupéry", "anton chekhov", "antoni gaudí", "antonio vivaldi",
    "aretha franklin", "ariana grande", "arnold schwarzenegger", "arthur clarke", "arthur conan doyle", "arthur morgan", "arthur rimbaud", "arthur schopenhauer", "arya stark",
    "atticus finch", "audrey hepburn", "augustin-louis cauchy", "augustus caesar", "barack obama", "barbara liskov", "barney rubble", "bart simpson", "baruch spinoza",
    "bear grylls", "bella swan", "ben jerry", "benedict cumberbatch", "benito mussolini", "benjamin franklin", "benjamin netanyahu", "bernard shaw", "bernhard riemann",
    "bernie sanders", "bertolt brecht", "bertrand russell", "bilbo baggins", "bill clinton", "bill gates", "billie eilish", "billie holiday", "bjarne stroustrup",
    "blaise pascal", "bob dylan", "bob marley", "bob ross", "bobby fischer", "boris johnson", "boris pasternak", "boris yeltsin", "brad pitt", "brendan eich", "brian kernighan",
    "britney spears", "bruce banner", "bruce lee", "bruce springsteen", "bruce wayne", "bruno mars", "buffy summers", "bugs bunny", "buster keaton", "buzz aldrin",
    "calvin klein", "carl friedrich gauss", "carl jung", "carl sagan", "caroline herschel", "caspar david friedrich", "cersei lannister", "chandler bing", "charles babbage",
    "charles baudelaire", "charles darwin", "charles de gaulle", "charles dickens", "charles schwab", "charlie brown", "charlie bucket", "charlie chaplin", "charlie parker",
    "charlotte brontë", "che guevara", "chris evans", "chris hemsworth", "christian bale", "christian dior", "christopher columbus", "christopher marlowe", "christopher nolan",
    "christopher robin", "clara schumann", "clarice lispector", "clarice starling", "clark kent", "claude debussy", "claude monet", "claude shannon", "claus von stauffenberg",
    "clint eastwood", "cloud strife", "coco chanel", "conor mcgregor", "cosmo kramer", "cristiano ronaldo", "daenerys targaryen", "daisy buchanan", "daisy duck", "dalai lama",
    "dale cooper", "dana scully", "daniel craig", "daniel radcliffe", "dante alighieri", "daphne blake", "dario amodei", "david attenborough", "david beckham", "david bowie",
    "david cameron", "david copperfield", "david fincher", "david hilbert", "david hume", "david lynch", "demis hassabis", "dennis ritchie", "denzel washington", "desmond tutu",
    "dian fossey", "diana prince", "diego maradona", "diego rivera", "dilma rousseff", "dmitri mendeleev", "dmitri shostakovich", "dmitry mendeleev", "dolly parton",
    "don draper", "donald duck", "donald knuth", "donald trump", "dorian gray", "dorothy hodgkin", "dorothy vaughan", "douglas adams", "duke ellington", "dwayne johnson",
    "dwight eisenhower", "dwight schrute", "dylan thomas", "ebenezer scrooge", "ed sheeran", "eddie bauer", "edgar allan poe", "edgar degas", "edmond dantès", "edsger dijkstra",
    "edvard munch", "edward cullen", "edward rochester", "edward snowden", "edwin hubble", "elaine benes", "elena ferrante", "elizabeth bennet", "elizabeth taylor",
    "ella fitzgerald", "ellen degeneres", "ellen ripley", "ellie williams", "elon musk", "elton john", "elvis presley", "emilia clarke", "emily bronte", "emily brontë",
    "emily dickinson", "emma bovary", "emma stone", "emma watson", "emma woodhouse", "emmanuel macron", "emmett brown", "emmy noether", "enrico fermi", "eric cartman",
    "eric clapton", "eric evans", "eric schmidt", "erik satie", "ernest hemingway", "ernest rutherford", "erwin schrödinger", "ethan hunt", "eva perón", "evariste galois",
    "federico fellini", "federico garcía lorca", "fei-fei li", "felix mendelssohn", "ferdinand magellan", "fernando alonso", "fernando pessoa", "ferris bueller", "fidel castro",
    "fitzwilliam darcy", "florence nightingale", "floyd mayweather", "forrest gump", "fox mulder", "francesca woodman", "francis crick", "francis drake", "francisco franco",
    "francisco goya", "frank herbert", "frank sinatra", "franklin d. roosevelt", "franklin roosevelt", "franz kafka", "franz liszt", "franz schubert", "françois hollande",
    "françois mitterrand", "françois truffaut", "fred flintstone", "fred rogers", "freddie mercury", "frederick douglass", "frida kahlo", "friedrich engels", "friedrich merz",
    "friedrich nietzsche", "friedrich schiller", "frodo baggins", "frédéric chopin", "fyodor dostoevsky", "gabriel garcía márquez", "galileo galilei", "garry kasparov",
    "geoffrey chaucer", "geoffrey hinton", "georg cantor", "georg hegel", "george bernard shaw", "george boole", "george bush", "george clooney", "george costanza",
    "george eliot", "george harrison", "george lucas", "george orwell", "george washington", "gerald ford", "gerhard richter", "gerhard schröder", "giacomo puccini",
    "giorgio armani", "giovanni boccaccio", "giuseppe garibaldi", "giuseppe verdi", "gordon brown", "gordon freeman", "gordon moore", "gordon ramsay", "grace hopper",
    "graham greene", "graydon hoare", "gregor mendel", "gregor samsa", "greta thunberg", "grigori perelman", "guido van rossum", "gustav klimt", "gustav mahler",
    "gustave flaubert", "guy de maupassant", "guy fawkes", "günter grass", "han solo", "hannah arendt", "hannibal lecter", "hans christian andersen", "hans zimmer",
    "harper lee", "harriet tubman", "harrison ford", "harry potter", "harry truman", "haruki murakami", "hayao miyazaki", "heinrich böll", "heinrich heine", "heinrich hertz",
    "helen keller", "helen mirren", "helmut kohl", "helmut schmidt", "henri matisse", "henri poincaré", "henrik ibsen", "henry david thoreau", "henry james", "herbert hoover",
    "hercule poirot", "herman melville", "hermann hesse", "hermione granger", "hillary clinton", "holden caulfield", "homer simpson", "huck finn", "huckleberry finn",
    "hugo boss", "hugo chávez", "hulk hogan", "humphrey bogart", "ian fleming", "igor stravinsky", "ilya sutskever", "immanuel kant", "indiana jones", "indira gandhi",
    "ingmar bergman", "ingrid bergman", "isaac asimov", "isaac newton", "isabel allende", "italo calvino", "ivan pavlov", "ivan turgenev", "jack bauer", "jack daniels",
    "jack jones", "jack kerouac", "jack london", "jack reacher", "jack ryan", "jack sparrow", "jack wolfskin", "jackie chan", "jackson pollock", "jacques chirac",
    "jacques cousteau", "jacques derrida", "jaime lannister", "jair bolsonaro", "james bond", "james cameron", "james clerk maxwell", "james cook", "james dean",
    "james gosling", "james joyce", "james kirk", "james madison", "james maxwell", "james monroe", "james moriarty", "james watson", "james watt", "jamie oliver",
    "jane austen", "jane eyre", "jane goodall", "janis joplin", "jason bourne", "javier bardem", "javier milei", "jawaharlal nehru", "jay gatsby", "jean coutu", "jean piaget",
    "jean sartre", "jean valjean", "jean-luc picard", "jean-paul sartre", "jeff bezos", "jennifer aniston", "jennifer lawrence", "jennifer lopez", "jensen huang",
    "jerry seinfeld", "jesse pinkman", "jesus christ", "jill valentine", "jim beam", "jim halpert", "jim henson", "jim morrison", "jimi hendrix", "jimmy carter", "jimmy choo",
    "joachim löw", "joan miró", "joe biden", "joel miller", "joey tribbiani", "johann sebastian bach", "johann strauss", "johann wolfgang von goethe", "johannes brahms",
    "johannes gutenberg", "johannes kepler", "johannes vermeer", "john adams", "john cage", "john carmack", "john cena", "john coltrane", "john connor", "john conway",
    "john deere", "john dewey", "john f. kennedy", "john keats", "john kennedy", "john lennon", "john locke", "john marston", "john maynard keynes", "john mccarthy",
    "john mcclane", "john milton", "john nash", "john rambo", "john steinbeck", "john stuart mill", "john the baptist", "john travolta", "john von neumann", "john watson",
    "john wayne", "john wick", "john williams", "johnnie walker", "johnny cash", "johnny depp", "johnson johnson", "jon snow", "jonathan harker", "jonathan swift",
    "joni mitchell", "jorge luis borges", "josef k", "josef stalin", "joseph conrad", "joseph fourier", "joseph haydn", "joseph stalin", "joseph-louis lagrange",
    "josé saramago", "juan perón", "jules verne", "julia child", "julia roberts", "julio cortázar", "julius caesar", "justin bieber", "justin trudeau", "kamala harris",
    "kanye west", "karl lagerfeld", "karl marx", "karl popper", "kate spade", "kate winslet", "katherine johnson", "katniss everdeen", "katy perry", "kazuo ishiguro",
    "keanu reeves", "keir starmer", "keith richards", "ken thompson", "kent beck", "kevin bacon", "kevin spacey", "kim jong", "kip thorne", "kobe bryant", "konrad adenauer",
    "konrad zuse", "kratos of sparta", "kristen stewart", "kurt cobain", "kurt gödel", "lara croft", "larry page", "larry wall", "laura palmer", "lebron james", "leo tolstoy",
    "leon kennedy", "leon trotsky", "leonard bernstein", "leonard cohen", "leonard euler", "leonard nimoy", "leonardo da vinci", "leonardo dicaprio", "leonhard euler",
    "leroy merlin", "leslie knope", "lev tolstoy", "levi strauss", "lewis carroll", "lewis hamilton", "linda hamilton", "linus torvalds", "lionel messi", "lisa simpson",
    "lisa su", "lise meitner", "lois lane", "louis armstrong", "louis pasteur", "louis vuitton", "louise bourgeois", "luc besson", "lucas leiva", "ludwig van beethoven",
    "ludwig wittgenstein", "luke skywalker", "lula da silva", "lyndon johnson", "machado de assis", "magnus carlsen", "mahatma gandhi", "malcolm x", "manny pacquiao",
    "manuel neuer", "marc chagall", "marc jacobs", "marcel duchamp", "marcel proust", "marco polo", "marcus aurelius", "margaret atwood", "margaret hamilton",
    "margaret thatcher", "marge simpson", "maria callas", "maria magdalena", "maria montessori", "maria sharapova", "marie antoinette", "marie curie", "marilyn monroe",
    "marine le pen", "mario draghi", "mario vargas llosa", "mark antony", "mark twain", "mark zuckerberg", "marlene dietrich", "marlon brando", "martha stewart",
    "martin fowler", "martin heidegger", "martin luther", "martin luther king", "martin scorsese", "marty mcfly", "marvin minsky", "mary jane watson", "mary kay",
    "mary magdalene", "mary poppins", "mary shelley", "mary wollstonecraft", "matthew mcconaughey", "maurice ravel", "max born", "max payne", "max planck", "max verstappen",
    "max weber", "maximilian robespierre", "maya angelou", "meryl streep", "michael bay", "michael caine", "michael corleone", "michael faraday", "michael jackson",
    "michael jordan", "michael kors", "michael phelps", "michael schumacher", "michael scott", "michel foucault", "michelangelo buonarroti", "michelle obama", "mick jagger",
    "mickey mouse", "miguel de cervantes", "mike tyson", "mikhail bulgakov", "mikhail gorbachev", "miles davis", "milton friedman", "mina harker", "minnie mouse",
    "mitch mcconnell", "mohammed ali", "monica geller", "morgan freeman", "morgan stanley", "morty smith", "mother teresa", "muhammad ali", "murray gell-mann", "mustafa kemal",
    "mustafa kemal atatürk", "nancy pelosi", "napoleon bonaparte", "narendra modi", "natalie portman", "nathan drake", "nathaniel hawthorne", "ned stark", "neil armstrong",
    "neil degrasse tyson", "neil gaiman", "nelson mandela", "nick carraway", "nicolas sarkozy", "nicolaus copernicus", "nicole kidman", "niels bohr", "nigella lawson",
    "nikita khrushchev", "nikola tesla", "nikolai gogol", "nina simone", "noah webster", "noam chomsky", "norbert wiener", "norman bates", "novak djokovic", "octavio paz",
    "olaf scholz", "oliver cromwell", "oliver twist", "oprah winfrey", "orhan pamuk", "oscar wilde", "oskar schindler", "otto hahn", "otto von bismarck", "pablo escobar",
    "pablo neruda", "pablo picasso", "pam beesly", "paul allen", "paul cézanne", "paul dirac", "paul erdős", "paul gauguin", "paul graham", "paul klee", "paul mccartney",
    "paul mitchell", "paul verlaine", "paulo coelho", "pedro almodóvar", "pedro sánchez", "percy jackson", "percy shelley", "peter higgs", "peter jackson", "peter pan",
    "peter parker", "peter thomas roth", "philip dick", "philip glass", "philip morris", "philip pullman", "philip roth", "philipp plein", "phoebe buffay", "pierre bourdieu",
    "pierre cardin", "pierre curie", "pierre de fermat", "pierre trudeau", "pierre-simon laplace", "pippi longstocking", "pope francis", "queen elizabeth", "quentin tarantino",
    "rachel carson", "rachel green", "rafael nadal", "rainer maria rilke", "ralph lauren", "ralph waldo emerson", "raphael nadal", "rasmus lerdorf", "ray bradbury",
    "ray charles", "recep tayyip erdoğan", "rembrandt van rijn", "rené descartes", "ricardo montalbán", "richard dawkins", "richard feynman", "richard nixon",
    "richard stallman", "richard strauss", "richard wagner", "rick sanchez", "ridley scott", "ringo starr", "rishi sunak", "roald dahl", "rob pike", "robert boyle",
    "robert browning", "robert de niro", "robert downey", "robert downey jr", "robert frost", "robert heinlein", "robert hooke", "robert kennedy", "robert martin",
    "robert oppenheimer", "robert pattinson", "robert schumann", "rocky balboa", "roger federer", "roger penrose", "roland barthes", "ron weasley", "ronald mcdonald",
    "ronald reagan", "ronda rousey", "rosa luxemburg", "rosa parks", "rosalind franklin", "ross geller", "rudolf steiner", "rudyard kipling", "ryan gosling", "ryan reynolds",
    "sally ride", "salma hayek", "salman rushdie", "salvador dalí", "sam altman", "samantha fox", "samuel beckett", "samuel coleridge", "samuel jackson", "samuel morse",
    "sandra bullock", "sarah connor", "satoshi nakamoto", "satya nadella", "saul goodman", "scarlett johansson", "scooby doo", "scott fitzgerald", "scout finch", "sean connery",
    "serena williams", "sergei prokofiev", "sergei rachmaninoff", "sergey brin", "severus snape", "sharon stone", "sherlock holmes", "sheryl sandberg", "shinzo abe",
    "sigmund freud", "silvio berlusconi", "simone biles", "simone de beauvoir", "simón bolívar", "sophia loren", "sophie scholl", "srinivasa ramanujan", "stan lee",
    "stanley kubrick", "stella artois", "stephen curry", "stephen hawking", "stephen king", "steve ballmer", "steve irwin", "steve jobs", "steve martin", "steve rogers",
    "steve wozniak", "steven spielberg", "stevie wonder", "sundar pichai", "susan sontag", "sylvester stallone", "sylvia plath", "taylor swift", "terence tao",
    "terry pratchett", "tess durbeyfield", "theodore roosevelt", "theresa may", "thomas aquinas", "thomas bayes", "thomas cromwell", "thomas edison", "thomas hardy",
    "thomas hobbes", "thomas jefferson", "thomas kuhn", "thomas mann", "thomas müller", "thomas paine", "thomas pynchon", "thomas shelby", "tiger woods", "tim berners-lee",
    "tim burton", "tim cook", "timothy leary", "tom brady", "tom cruise", "tom hanks", "tom sawyer", "tommy hilfiger", "tommy shelby", "toni morrison", "tony blair",
    "tony hoare", "tony soprano", "tony stark", "tory burch", "travis bickle", "tycho brahe", "tyler durden", "tyrion lannister", "ulysses grant", "umberto eco", "uncle bob",
    "ursula le guin", "ursula von der leyen", "usain bolt", "vasco da gama", "velma dinkley", "veronica mars", "victor frankenstein", "victor hugo", "vincent van gogh",
    "vint cerf", "virginia woolf", "vitalik buterin", "vito corleone", "vladimir lenin", "vladimir nabokov", "vladimir putin", "volodymyr zelensky", "walt disney",
    "walt whitman", "walter benjamin", "walter raleigh", "walter white", "wells fargo", "wendy darling", "werner heisenberg", "werner herzog", "wes anderson", "whitney houston",
    "wilhelm röntgen", "will smith", "william blake", "william faulkner", "william shakespeare", "william wordsworth", "willy brandt", "willy wonka", "wilma flintstone",
    "winnie pooh", "winston churchill", "wolfgang amadeus mozart", "wolfgang mozart", "wolfgang pauli", "woodrow wilson", "woody allen", "xi jinping", "yann lecun",
    "yoshua bengio", "yukihiro matsumoto", "yuri gagarin", "yves rocher", "émile zola", "évariste galois",
];

/// The first of the words is one of the most common given names, and all of them are nobody's whom
/// everybody knows.
pub(super) fn is_common(name: &str) -> bool {
    GIVEN.core.contains(&*first(name)) && !is_public(name) && is_real(name)
}

/// The same of any given name that is nothing else.
pub(super) fn is_given(name: &str) -> bool {
    let first = first(name);
    let given = GIVEN.core.contains(&*first) || GIVEN.further.contains(&*first);
    given && !is_public(name) && is_real(name)
}

/// The same, or a given name that is a word too.
pub(super) fn is_given_or_word(name: &str) -> bool {
    is_given(name) || is_word(&first(name)) && !is_public(name) && is_real(name)
}

/// Whether the word, in small letters, is a given name and nothing else.
pub(super) fn is_name(word: &str) -> bool {
    GIVEN.core.contains(word) || GIVEN.further.contains(word)
}

/// Whether the word, in small letters, is a given name and something else.
pub(super) fn is_word(word: &str) -> bool {
    GIVEN.words.contains(word)
}

fn first(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or(name);
    first.split('-').next().unwrap_or(first).to_lowercase()
}

fn is_public(name: &str) -> bool {
    // `Louis XIV`: kings and popes.
    let king = name
        .split_once(' ')
        .is_some_and(|(_, number)| number.len() > 1 && number.bytes().all(|b| b"IVX".contains(&b)));
    king || PUBLIC.binary_search(&name.to_lowercase().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_small_letters_once() {
        assert!(PUBLIC.is_sorted());
        assert!(GIVEN.core.len() > 700 && GIVEN.further.len() > 5000 && GIVEN.words.len() > 200);
        let mut seen = HashSet::new();
        for name in GIVEN.core.iter().chain(&GIVEN.further).chain(&GIVEN.words) {
            assert!(name.chars().all(char::is_alphabetic), "{name}");
            assert_eq!(name.to_lowercase(), **name);
            assert!(seen.insert(name), "{name} is there twice");
        }
    }
}
