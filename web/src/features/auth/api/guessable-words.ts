/**
 * What is guessed first, most likely first: the usual passwords and what they are made of, names, and everyday words. A browser need
 * not carry more: the server has whole dictionaries, and the last word.
 */
export const guessable: readonly string[] = `
password 123456 qwerty admin welcome letmein iloveyou monkey dragon abc123 football baseball sunshine princess master shadow superman
michael ashley login passw0rd starwars hello freedom whatever trustno1 batman cheese cookie secret summer winter spring autumn internet
computer samsung google apple facebook android windows jordan hunter killer soccer hockey ranger harley buster pepper ginger charlie
daniel thomas jessica jennifer joshua matthew andrew robert william george maggie tigger silver golden orange purple yellow diamond
chocolate butterfly liverpool chelsea arsenal barcelona pokemon naruto matrix ninja mustang ferrari mercedes yamaha corvette phoenix
india bharat krishna ganesh lakshmi shiva durga sairam rahul rohit priya pooja kumar singh sharma patel gupta reddy khan mumbai delhi
bangalore bengaluru chennai kolkata hyderabad cricket sachin dhoni virat kohli bollywood rupee zerodha upstox groww nifty sensex
banknifty trade trades trader trading stock stocks market markets money profit profits journal invest investor broker bank option
options future futures bitcoin crypto forex account finance wealth million bull bear test testing user guest root default changeme
temp temporary access server system office company business manager service support family mother father brother sister friend
friends baby angel lovely love lover loves forever happy lucky beautiful sweet heart flower rainbow star stars moon light night dark
power magic music guitar dance player game games gamer winner champion legend hero king queen prince tiger lion eagle wolf panther
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december morning evening today tomorrow correct horse battery staple correcthorsebatterystaple
the and you that was for are with his they have this from one had word but not what all were when your can said there use each which
she how their will other about out many then them these some her would make like him into time has look two more write see number way
could people than first water been call who oil its now find long down day did get come made may part over new sound take only little
work know place year live back give most very after thing our just name good sentence man think say great where help through much
before line right too mean old any same tell boy follow came want show also around form three small set put end does another well
large must big even such because turn here why ask went men read need land different home move try kind hand picture again change off
play spell air away animal house point page letter answer found study still learn should world high every near add food between own
below country plant last school keep tree never start city earth eye thought head under story saw left few while along might close
something seem next hard open example begin life always those both paper together got group often run important until children side
feet car mile walk white sea began grow took river four carry state once book hear stop without second late miss idea enough eat face
watch far really almost let above girl sometimes mountain cut young talk soon list song being leave easy enter quiet door window table
chair coffee bread green black blue brown bird fish dog cat snow rain wind fire stone sand road bridge ship train plane phone number
numbers letters hours minutes long short fast slow strong weak
`.trim().split(/\s+/);
