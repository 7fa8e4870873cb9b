/**
 * Given names common in Denmark, of any origin. Left out are those that are everyday words of this portal's field (bo, liv).
 * Too many is better than too few: a search that is not counted costs little.
 */
export const givenNames = `
  aage abbas abdi abdul abdullah adam adem adrian agnes agnete ahmad ahmed aida aisha aksel albert alberte
  aleksander aleksandra alex alexander alexandra alfred ali alice alicia alma alva amal amalie amanda amin
  amina amir amira anders andrea andreas andrzej ane anette angelika anita anja anker ann anna annabel anne
  annelise annemarie annette annika anton antonia arne arthur arvid asger asif aske asta astrid august
  augusta axel aya ayan aylin ayse bashir bastian beate bella benedikte benjamin benny bent bente berit
  bertil bertram betina bettina bilal birgit birgitte birte birthe bitten bjarke bjarne bjørk bjørn bodil
  brian britt britta buster børge camilla carina carl carla carlo caroline carsten casper cathrine catrine
  cecilie celine charlie charlotte christa christel christian christina christine christoffer christopher
  claes clara claus connie conny conrad daniel daniella danny david dennis diana dina ditte dora dorte
  dorthe ebba ebbe edith edvard egon eigil eik einar ejvind elena eli elias elin elina elisa elisabeth elise
  ella ellen ellie elliot else elsebeth elva elvin elvira emil emilia emilie emily emine emma emmanuel emre
  erica erik erika erling ernst esben eskild esma ester esther eva evald evelyn eya fadi fadime fanny farah
  farid fatima fatma felix ferdinand fie filip filippa finn flemming flora florian frank freddy frede
  frederik frederikke freja frida fritz gabriel georg gerda gert gertrud gina gitta gitte gorm grethe gudrun
  gunhild gunnar gunner gunvor gustav hadi hala hamid hamza hana hanan hanna hannah hanne hannibal hans
  harald harry hasan hassan heidi heine helen helena helene helga helge hella helle henning henny henriette
  henrik herdis herman hilda hilmar holger huda hugo hussein hüseyin ibrahim ida idris ilse iman inge
  ingeborg ingelise inger ingrid irena irene iris irma isaac isabel isabella isabelle isak ismail ivan ivar
  jack jacob jakob jamal james jamila jan jane janne janni jannick jannik janus jasmin jason jeanette jeanne
  jenny jens jeppe jesper jette jim jimmy joachim joakim joan johan johanna johanne johannes john johnny jon
  jonas jonathan josefine joseph josephine judith julia julian julie julius jutta jytte jørgen jørn kaj kaja
  kamal kamilla kamille karen karim karin karina karl karla karlo karoline karsten kasper katarina katarzyna
  kathe kathrine katja katrine kay keld kenneth kenny kent kevin khadija khaled khalid kim kimberly kirsten
  kirstine kjeld klara klaus knud kristian kristina kristine kristoffer krzysztof kurt käte kåre laila lars
  lasse laura laurids laurits lauritz laust lea leif leila lena lene lenette leo leon leonard leonora leyla
  lilian lilja lillian lilly lily lina linda line linea linnea linus lis lisa lisbet lisbeth lise liselotte
  liva lone lonnie lotte louis louisa louise luca lucas lucia ludvig luise luka lukas luna lykke lærke mads
  magda magdalena magnus mahmoud mahmut maj maja malene malik malin malou malte malthe manfred manuel marc
  marcus maren margit margrethe maria mariam marianne marie marina mario marius mark markus marta marte
  martha martin mary maryam mathias mathilda mathilde matti mattias maya mehmet meliha melissa merete merle
  mette mia michael michaela michal michelle mie mika mikael mikala mike mikkel mila milas milla mille milo
  mira mohamad mohamed mohammad mohammed mohamud mona monica monika morten muhammad muhammed murat musa
  mustafa nadia naja nana nanna natalia natalie natasha nathalie neel nicki nicklas niclas nico nicolai
  nicolaj nicole nicoline niels nikita niklas nikolaj nikoline nina nino noah noel noor nora nour nynne
  ofelia olav ole olfert olga oliver olivia olivier omar orla osama oscar oskar osman osvald otto ove palle
  patricia patrick paul paula pauline peder per pernille peter petra philip philippa pia piotr poul poula
  preben rabia rachel rafael ragna ramazan ramona randi rania rasmus razan rebecca rebekka regitze rene
  renée richard rikke rita robert robin roger rolf roman ronja ronni ronny rosa rose rosemarie ruben rune
  ruth saga sahra said salah saleh salim sally salma salomon sam samantha sami samir samira samuel sander
  sandra sanne sara sarah sascha sasha sebastian selena selin selma serkan sidsel sif signe sigrid sigurd
  silas silje silke simon simone sine sisse sofia sofie sofus solveig solvej sonja sophia sophie steen
  stefan steffen stella sten stephanie stig stine storm sultan sune susan susanne sven svend svenning
  sylvester sylvia søren søs tage tanja tarik teis tenna teodor teresa thea theis theo theodor theodora
  therese thilde thomas thor thora thorbjørn thorkild thorvald thyge tilde tim timm tina tine tobias toke
  tom tommy tone tonny tora torben tore torsten tove trine tristan troels tue tyge uffe ulf ulla ulrik
  ulrikke ursula vagn valdemar valentin vanessa vera verner veronica vibeke vicki victor victoria vigga
  viggo vigo viktor viktoria vilhelm villads villy vilma vincent viola vita vitus vivi vivian walter werner
  wiktoria william willy wilma winnie xander yahya yasin yasmin yasmina yasmine yassin yusuf yvonne zahra
  zainab zakaria zara zeinab zeynep zoe åge åse øjvind ørjan østen
`
  .trim()
  .split(/\s+/)
