/** Surnames common in Denmark, of any origin; those in -sen are known by a rule and stand here only where it lets them by. */
export const surnames = `
  aaen aagaard abdi abdullah abdullahi abrahamsen adamsen agerskov aggerholm ahlers ahmad ahmadi ahmed
  akhtar aksoy ali alkjær ankersen ansari arslan astrup axelsen aydin bach bak balle bang bech bennedsen
  berg bertelsen berthelsen bilde birch birk bisgaard bjerg bjerre bjerregaard bjørnskov blom boesen bojsen
  bonde bonnesen boye brandt bredahl brink broch brogaard bruhn brun bruun brøndum buch bugge buhl bundgaard
  busk bøgh carlsen celik christoffersen dahl dahlgaard dalgaard dam damgaard damm damsgaard danielsen degn
  demir dideriksen dinesen dogan dons duus dyhr ebbesen elkjær emanuelsen enevoldsen engelbrecht engelsen
  eskildsen fabricius falk farah fink fischer fisker fog foged fogh foldager frandsen frank frederiksen
  friis frost fuglsang gabrielsen gammelgaard garcia gertsen gram graversen greve groth grønbæk gundersen
  haagensen haahr haarder hald hamann hammer hansson hassan hassing haugaard hauge hedegaard heide heinrich
  henneberg herskind hjort hoff hoffmann holgersen holm holmgaard holst hoppe horn hougaard hoyer hussain
  hussein husted hvid hyldgaard hækkerup høgh høj højer højgaard høyer ibrahim iqbal isager iversen
  jespersgaard juel juhl jung juul jæger jørgensen kaas kahn kamp karlsson kaya kelstrup khalil khan
  kjeldgaard kjær kjærgaard kjærsgaard kjærulff klausen klinge klint klit klitgaard knudsen koch kofoed
  kowalski krag kragelund kragh krarup kristiansson kristoffersen krogh krogsgaard kronborg kruse kvist kyhn
  køhler lambertsen laugesen lauritsen laursen laustsen lemming lind lindberg lindegaard lindhardt ljungberg
  loft lorentzen lorenzen lund lundberg lundgaard lundgreen lundgren lundsgaard lyng lynge lyngsø løvgren
  løvstad madsen mahmood mahmoud malik markvardsen matzen meier meyer michelsen mikkelsen mirza mogensen
  mohamed mohammadi mohamud molbech mortensen munch munk munkholm mølgaard møller mørch mørk nguyen nielsen
  nilsson nissen nordentoft novak nowak nyborg nygaard nymand nymann nørby nørgaard nørregaard nørskov
  odgaard olsson omar osman ostergaard otte ottosen outzen overgaard overgård oxholm ozturk palsgaard
  paulsen petri pham pihl ploug pontoppidan poulsen pradsgaard prip qvist rahbek rahimi rahman raun ravn
  reinholdt riis rosenberg rosendahl rosenkilde roth rytter sahin saleh samuelsen sandberg sander schack
  schmidt schneider schou schouboe schrøder schultz schulz schwartz sehested sejersen severinsen shah sheikh
  sigvardsen singh skaaning skaarup skjødt skov skovbjerg skovgaard skriver skytte sloth smed smith soelberg
  sommer spangsberg sparre staal stampe stender stokholm storgaard storm stougaard straarup strand stryhn
  strøm sunesen svane svendsen svensson syed sylvest søby søgaard sønderby søndergaard sørensen tang tarp
  thaysen therkelsen therkildsen thiesen thorsted thorup thrane thygesen toft toftegaard tornbjerg tran
  trier trolle truelsen tønder udsen uhrenholt uldall ulrich vad vang vangsgaard vedel vester vestergaard
  villadsen villumsen vinter vinther vistisen vogel vognsen voigt wagner wang warsame weber wei welling
  westergaard westh wiese wilhelmsen winkler winther wolff worm wulff yde yildirim yildiz yilmaz yusuf
  zachariassen ziegler zimmermann ågesen ågård åkjær ørnbjerg ørsted ørum østergaard østergård
`
  .trim()
  .split(/\s+/)
