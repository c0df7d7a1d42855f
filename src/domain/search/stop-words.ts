/** Words that stand in every sentence and tell nothing of what happened; the words of a question too. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a about after again all also am an and any anybody anyone are as at be because been being but by can could cant did didnt do does doesnt
  doing done dont for from get gets getting got had has have having he her here him his how i id if im in into is isnt it its ive just
  let like me might my myself need no not now of off oh ok on one or our ours out please really she should so some somebody someone
  somehow something than thanks that thats the their them then there these they theyre thing things this those to too us very
  was wasnt we were weve what whats when where which while who whom whose why will with without would yes yet you your
  help urgent seems seem think looks look got going want wants us same every everywhere everything suddenly since today yesterday tonight
  tomorrow must went come comes came make makes made put lot lots still only even each other another between during many much more most ever never already always actually maybe perhaps
  every each whole guy guys lady man woman said says say saying telling told talk never made make makes today tonight yesterday
  morning since always suddenly still even actually maybe probably lot lots loads few minute minutes hi hello hey pls plz asap sorry
  ich du er sie es wir ihr der die das den dem ein eine einen einem einer und oder ist sind war hat haben wird nicht mit von vom zu zum
  zur auf im am an bei fur wie wer wo wen mein meine unser unsere jemand wurde wurden
  sich mir mich dir uns euch ihm ihn ihnen meinem meinen meiner unserem unseren unserer werden hatte hab habe bin kann konnte muss
  soll jetzt tun was wenn warum noch schon auch nur mehr kein keine keinen man aus nach als dass diese dieser dieses alles
  je tu il elle nous vous ils le la les un une des du de et ou est sont ont mon ma mes notre nos avec pour par sur dans qui que quoi
  comment pas ne se ce cette ces mais plus tout tous ai avons avez quelquun faire
  el los las mi mis su nuestro nuestra con para en es esta he ha hemos alguien como lo que
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
