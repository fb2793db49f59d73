function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Words written with a capital in a school's notes that are nobody's name: days, months, feasts, places, subjects, bodies, posts. Lower case. */
export const CAPITALISED_WORDS: ReadonlySet<string> = new Set([
  ...words('monday tuesday wednesday thursday friday saturday sunday'),
  ...words('january february march april may june july august september october november december'),
  ...words('spring summer autumn winter christmas easter eid ramadan diwali hanukkah ofsted halloween whitsun'),
  ...words('english welsh scottish irish british polish romanian ukrainian french german spanish italian chinese'),
  ...words('maths science history geography music drama art computing phonics reading latin religious physical'),
  ...words('muslim christian hindu sikh jewish catholic anglican roman traveller gypsy afghan syrian kurdish somali'),
  ...words('urdu punjabi bengali arabic european african asian caribbean american indian pakistani'),
  ...words('england wales scotland ireland britain uk europe france spain poland romania ukraine germany italy india'),
  ...words('pakistan bangladesh africa asia america australia canada turkey china nigeria ghana syria afghanistan'),
  ...words('london leeds hereford herefordshire hertfordshire yorkshire teesside middlesbrough birmingham manchester'),
  ...words('liverpool sheffield bradford bristol newcastle nottingham leicester coventry hull stoke derby plymouth'),
  ...words('southampton portsmouth brighton oxford cambridge norwich ipswich reading swindon worcester gloucester'),
  ...words('york lancaster lancashire cumbria durham northumberland cheshire shropshire staffordshire derbyshire'),
  ...words('lincolnshire norfolk suffolk essex kent sussex surrey hampshire dorset devon cornwall somerset wiltshire'),
  ...words('berkshire buckinghamshire bedfordshire oxfordshire northamptonshire leicestershire rutland warwickshire'),
  ...words('watford stevenage stockton darlington hartlepool redcar glasgow edinburgh cardiff swansea belfast dublin'),
  ...words('north south east west northern southern eastern western upper lower great little new old saint st'),
  ...words('school academy primary secondary college nursery junior infant infants trust federation church chapel'),
  ...words('hall house hospital hospice surgery clinic centre center park road street lane avenue close drive way'),
  ...words('court crescent gardens grove hill bay bridge river county council borough city town village common'),
  ...words('child children childrens young people person family families parent parents carer carers pupil pupils'),
  ...words('student students staff governor governors trustee trustees head headteacher deputy assistant principal'),
  ...words('teacher teachers teaching leader lead leads manager officer worker workers social care services service'),
  ...words('designated safeguarding protection early help need needs plan plans conference strategy review reviews'),
  ...words('core group meeting meetings team teams signs safety working together keeping education health mental'),
  ...words('police probation court courts youth justice offending housing fire ambulance nurse doctor midwife visitor'),
  ...words('special educational senco inclusion pastoral attendance welfare behaviour support mentor key stage year'),
  ...words('reception class form tutor term half operation encompass encompasses multi agency partnership board'),
  ...words(
    'supervisor supervisee supervision contract record records case cases reference action actions risk concern',
  ),
  ...words('restorative practice thrive zones regulation act section policy procedure guidance framework chronology'),
  ...words(
    'barnardo barnardos sainsbury mcdonald asda aldi childline nspcc samaritans kooth camhs tesco mcdonalds youtube facebook instagram snapchat tiktok',
  ),
  ...words('whatsapp roblox minecraft fortnite xbox playstation microsoft google teams outlook sharepoint recordmy'),
  ...words('gibbs kolb morrison prevent channel freedom information data general god bible quran'),
  ...words('chief executive chair office home local authority national department government national county'),
  ...words('red amber green i mum mummy dad daddy nan nana gran grandad grandma grandpa auntie uncle'),
  ...words('professional development personal performance learning lessons serious agreed agreeing agree date dates'),
  ...words('assessment employee assistance programme occupational consortium internal stress external formal ad hoc'),
  ...words('signature signatures signed confidentiality deputies dsls ddsl prep prompt prompts same none ongoing text'),
  ...words('domestic abuse violence neglect harm exclusion suspension transition pupil premium free meals open closed'),
  ...words('name role title venue agenda purpose notes summary decision decisions discussion reason reasons review'),
  ...words(
    'senior leadership reflective strength strengths difficulties wishes feelings voice visit visits letter call calls panel hub network',
  ),
  ...words('boy girl girls boys baby brother sister mother father stepdad stepmum'),
]);

/** Words a sentence begins with that are nobody's name; besides these, words that end in -ed or -ing are none either. Lower case. */
export const OPENING_WORDS: ReadonlySet<string> = new Set([
  ...words('a an the this that these those there here it its he she they we you his her their our my your'),
  ...words('and but or so if as at in on of to for from with by about after before since until when while where who'),
  ...words('why what which how is are was were be been has have had do does did can could will would should may might'),
  ...words('must not no yes all both each every some many most more much few any another other others next last'),
  ...words('first second third one two three four five six seven eight nine ten then now today yesterday tomorrow'),
  ...words('also again still however because although though once twice soon later despite during through between'),
  ...words('under over without within across following spoke met saw told rang sent gave took went made said heard'),
  ...words('felt wrote read agree ask call check chase contact discuss email find follow get give go keep let make'),
  ...words('meet note phone refer remind ring say see send share speak support take talk tell try update visit wait'),
  ...words(
    'work write please thank thanks great good well new old further dear re see nothing nobody somebody someone',
  ),
  ...words('recently currently clearly unfortunately finally previously early initially generally additionally really'),
  ...words('hopefully usually only nearly possibly probably certainly likely weekly daily monthly yearly'),
  ...words('everyone everybody our mrs mr ms miss mx dr feedback outcome outcomes impact progress emotional'),
]);

/** Names that end like a verb. Lower case. */
export const NAMES_IN_ED: ReadonlySet<string> = new Set(
  words(
    'ahmed mohammed muhammed mohamed hamed fred alfred wilfred ted ned jared syed javed saeed waheed naveed khaled',
  ),
);
